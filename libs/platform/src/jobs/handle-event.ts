import { Actor, ok, refuse } from '@tilia/kernel'
import { Injectable } from '@nestjs/common'
import { statement, UnitOfWork } from '../db/index.js'
import type { EventHandler, HandledEvent } from './event-handler.js'

const recordProcessed = statement<{ eventId: string }>(
  'platform.record-processed',
  `insert into processed (city_id, handler, event_id, at) values ($1, $2, $3, now())
   on conflict do nothing returning event_id as "eventId"`,
)

/** Runs a handler once in effect: the record that it ran and what it did are one commit. */
@Injectable()
export class HandleEvent {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** False where it had been handled before. */
  async execute(handler: EventHandler, event: HandledEvent): Promise<boolean> {
    const outcome = await this.unitOfWork.run(Actor.machinery(event.cityId), async (tx) => {
      const first = await tx.one(recordProcessed, [event.cityId, handler.name, event.eventId])
      if (!first) return refuse('already_handled')
      await handler.handle(event, tx)
      return ok()
    })
    return outcome.ok
  }
}
