import type { EventDefinition } from '@tilia/contracts'
import type { CityId, PersonId } from '@tilia/kernel'
import type { Tx } from '../db/index.js'

/** Few queues, by urgency and not by domain. */
export const QUEUES = ['mail', 'default', 'slow'] as const
export type QueueName = (typeof QUEUES)[number]

export interface HandledEvent {
  readonly cityId: CityId
  readonly eventId: string
  readonly type: string
  readonly payload: Readonly<Record<string, string>>
  /** Who did it; null where it was the city's machinery. For telling everyone but them. */
  readonly actorId: PersonId | null
  readonly occurredAt: Date
}

export abstract class Handler {
  /** Unique, kebab-case, a sentence: `follow-commitment-when-proposal-is-tied`. Never renamed: it marks what was done. */
  abstract readonly name: string
  abstract readonly events: readonly Pick<EventDefinition<never>, 'type'>[]
  readonly queue: QueueName = 'default'
}

/**
 * Reacts to an event, in a transaction of its own that also records that it did: at least once delivered, exactly once
 * in effect. Events come in any order and late, so a handler reads the present state and takes only ids from the payload.
 */
export abstract class EventHandler extends Handler {
  abstract handle(event: HandledEvent, tx: Tx): Promise<void>
}

/**
 * For work that leaves the database, as sending a mail does, and so cannot be one transaction. It may run twice and at
 * the same time; what it does must be guarded by rows of its own. `later`: not finished, the event is handed over again.
 */
export abstract class SteppedHandler extends Handler {
  abstract work(event: HandledEvent): Promise<'done' | 'later'>
}
