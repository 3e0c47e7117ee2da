import type { CityId } from '@tilia/kernel'
import { asHandled, HandleEvent, Handler, HandlerRegistry, poolOf, type OutboxRow } from '@tilia/platform'
import type { INestApplicationContext } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import type { Pool } from 'pg'
import { DataSource } from 'typeorm'

// The outbox of the story alone, which no relay knows: what was taken is being handled.
const take = {
  name: 'demo.take-events',
  text: `
    delete from outbox where city_id = $1 and type = any ($2::text[])
    returning city_id as "cityId", id, type, payload, actor_id as "actorId", occurred_at as "occurredAt"`,
}

/** Everything that listens to what people do: what the worker does, without queues and at the time of the story. */
export class Listeners {
  private readonly pool: Pool
  private readonly handleEvent: HandleEvent
  private readonly handlers: HandlerRegistry
  private readonly types: readonly string[]

  constructor(app: INestApplicationContext) {
    const providers = app.get(DiscoveryService, { strict: false }).getProviders()
    this.handlers = new HandlerRegistry(
      providers.map(({ instance }) => instance).filter((instance) => instance instanceof Handler),
    )
    this.types = this.handlers.pairs().map(({ type }) => type)
    this.handleEvent = app.get(HandleEvent)
    this.pool = poolOf(app.get(DataSource))
  }

  /** Until nothing is left, also of what happens by hearing. */
  async hear(cityId: CityId): Promise<void> {
    for (;;) {
      const { rows } = await this.pool.query<OutboxRow>({ ...take, values: [cityId, this.types] })
      if (rows.length === 0) return
      for (const event of rows.sort((a, b) => (a.id < b.id ? -1 : 1)))
        for (const handler of this.handlers.of(event.type)) await this.handleEvent.execute(handler, asHandled(event))
    }
  }
}
