import type { Handler } from './event-handler.js'

/** Which handlers there are, by name and by event. Built at boot, which fails on two handlers of one name. */
export class HandlerRegistry {
  private readonly byName = new Map<string, Handler>()
  private readonly byType = new Map<string, Handler[]>()

  constructor(handlers: readonly Handler[]) {
    for (const handler of handlers) {
      if (!/^[a-z][a-z0-9-]*$/.test(handler.name)) throw new Error(`Not a handler's name: ${handler.name}`)
      if (this.byName.has(handler.name)) throw new Error(`Two handlers share the name ${handler.name}`)
      this.byName.set(handler.name, handler)
      for (const { type } of handler.events) this.byType.set(type, [...(this.byType.get(type) ?? []), handler])
    }
  }

  get(name: string): Handler | undefined {
    return this.byName.get(name)
  }

  of(type: string): readonly Handler[] {
    return this.byType.get(type) ?? []
  }

  /** Which handler every type of event waits for. */
  pairs(): { type: string; handler: string }[] {
    return [...this.byType].flatMap(([type, handlers]) => handlers.map(({ name }) => ({ type, handler: name })))
  }

  /** Throws where an event would go unheard: an event without a handler is a forgotten one. */
  requireHandlersFor(types: readonly string[]): void {
    const unheard = types.filter((type) => this.of(type).length === 0)
    if (unheard.length > 0) throw new Error(`No handler listens to: ${unheard.join(', ')}`)
  }
}
