import { Actor, ok, refuse } from '@tilia/kernel'
import { Injectable } from '@nestjs/common'
import { CityReader, statement, UnitOfWork } from '../db/index.js'
import { EventHandler, SteppedHandler, type HandledEvent, type Handler } from './event-handler.js'

const recordProcessed = statement<{ eventId: string }>(
  'platform.record-processed',
  `insert into processed (city_id, handler, event_id, at) values ($1, $2, $3, now())
   on conflict do nothing returning event_id as "eventId"`,
)

const wasProcessed = statement<{ eventId: string }>(
  'platform.was-processed',
  `select event_id as "eventId" from processed where city_id = $1 and handler = $2 and event_id = $3`,
)

/** Runs a handler once in effect. */
@Injectable()
export class HandleEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: CityReader,
  ) {}

  /** False where it had been handled before, or is not finished yet. */
  execute(handler: Handler, event: HandledEvent): Promise<boolean> {
    if (handler instanceof EventHandler) return this.atOnce(handler, event)
    if (handler instanceof SteppedHandler) return this.inSteps(handler, event)
    throw new Error(`${handler.name} is neither an EventHandler nor a SteppedHandler`)
  }

  /** The record that it ran and what it did are one commit. */
  private async atOnce(handler: EventHandler, event: HandledEvent): Promise<boolean> {
    const outcome = await this.unitOfWork.run(Actor.machinery(event.cityId), async (tx) => {
      const first = await tx.one(recordProcessed, [event.cityId, handler.name, event.eventId])
      if (!first) return refuse('already_handled')
      await handler.handle(event, tx)
      return ok()
    })
    return outcome.ok
  }

  /** Recorded when the handler says that it is done; its own rows keep two runs apart. */
  private async inSteps(handler: SteppedHandler, event: HandledEvent): Promise<boolean> {
    const [actor, key] = [Actor.machinery(event.cityId), [event.cityId, handler.name, event.eventId]]
    if (await this.reader.one(actor, wasProcessed, key)) return false
    if ((await handler.work(event)) === 'later') return false
    const outcome = await this.unitOfWork.run(actor, async (tx) => ok(await tx.one(recordProcessed, key)))
    return outcome.value !== null
  }
}
