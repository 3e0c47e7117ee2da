import { refuse } from '@tilia/kernel'
import { mustBeOpen, type Window } from '../window/index.js'

export interface SupportFacts extends Window {
  /** published, withdrawn, …: only a published proposal can be supported. */
  readonly state: string
  /** The database's clock. */
  readonly now: Date
}

/** The rule of supporting, in full: the proposal stands, and its plan takes supports now. */
export function decideSupport(facts: SupportFacts) {
  if (facts.state !== 'published') return refuse('not_open_to_support')
  return mustBeOpen(facts, facts.now)
}
