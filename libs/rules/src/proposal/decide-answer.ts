import { ok, refuse } from '@tilia/kernel'

/** What a city can say: it is looking into it, it takes it up, or it does not and why. */
export const ANSWERS = ['under_review', 'accepted', 'not_followed'] as const
export type AnswerStanding = (typeof ANSWERS)[number]

/** Where a published proposal stands with the city: received, until the city says more. */
export const STANDINGS = ['received', ...ANSWERS] as const
export type Standing = (typeof STANDINGS)[number]

export interface AnswerFacts {
  readonly state: string
  readonly standing: AnswerStanding
  readonly body: string
  /** How many answers there are. */
  readonly answers: number
  /** How many the official had before their eyes. */
  readonly seen: number
}

/**
 * The rule of answering: the proposal stands, a decision gives its reasons, and no colleague answered in between. An
 * answer may be given again at any time; the earlier ones stay readable.
 */
export function decideAnswer(facts: AnswerFacts) {
  if (facts.state !== 'published') return refuse('proposal_withdrawn')
  if (facts.standing !== 'under_review' && facts.body.trim() === '') return refuse('reason_missing')
  if (facts.answers !== facts.seen) return refuse('conflict')
  return ok()
}
