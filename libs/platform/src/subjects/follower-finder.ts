import type { PersonId } from '@tilia/kernel'
import type { Tx } from '../db/index.js'

/**
 * asked: they pressed Follow · author: it is theirs · support: they support it · tied: they follow what it came from.
 * In this order where several are true: the first is what a person is told.
 */
export const FOLLOW_REASONS = ['asked', 'author', 'support', 'tied'] as const
export type FollowReason = (typeof FOLLOW_REASONS)[number]

export interface Follower {
  readonly personId: PersonId
  readonly reason: FollowReason
  /** For `tied`: what they follow that it came from. */
  readonly viaId: string | null
  readonly since: Date
}

/** Subject → who wants to hear of it, each once. Implemented by the follows domain. */
export abstract class FollowerFinder {
  abstract find(tx: Tx, subjectId: string): Promise<readonly Follower[]>
}
