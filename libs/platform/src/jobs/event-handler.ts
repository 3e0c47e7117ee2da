import type { EventDefinition } from '@tilia/contracts'
import type { CityId } from '@tilia/kernel'
import type { Tx } from '../db/index.js'

/** Few queues, by urgency and not by domain. */
export const QUEUES = ['mail', 'default', 'slow'] as const
export type QueueName = (typeof QUEUES)[number]

export interface HandledEvent {
  readonly cityId: CityId
  readonly eventId: string
  readonly type: string
  readonly payload: Readonly<Record<string, string>>
}

/**
 * Reacts to an event, in a transaction of its own that also records that it did: at least once delivered, exactly once
 * in effect. Events come in any order and late, so a handler reads the present state and takes only ids from the payload.
 */
export abstract class EventHandler {
  /** Unique, kebab-case, a sentence: `follow-commitment-when-proposal-is-tied`. Never renamed: it marks what was done. */
  abstract readonly name: string
  abstract readonly events: readonly EventDefinition<never>[]
  readonly queue: QueueName = 'default'
  abstract handle(event: HandledEvent, tx: Tx): Promise<void>
}
