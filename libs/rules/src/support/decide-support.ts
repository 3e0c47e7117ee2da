import { ok, refuse } from '@tilia/kernel'

export interface SupportFacts {
  /** published, withdrawn, …: only a published proposal can be supported. */
  readonly state: string
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  /** The database's clock. */
  readonly now: Date
}

/** The rule of supporting, in full: the proposal stands, and its plan takes supports now. */
export function decideSupport(facts: SupportFacts) {
  if (facts.state !== 'published') return refuse('not_open_to_support')
  const { opensAt, closesAt, now } = facts
  if (!opensAt || !closesAt || now < opensAt || now >= closesAt) return refuse('phase_not_open', { opensAt, closesAt })
  return ok()
}
