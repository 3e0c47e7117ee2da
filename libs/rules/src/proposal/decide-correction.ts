import { ok, refuse } from '@tilia/kernel'

export interface CorrectionFacts {
  readonly state: string
  readonly standing: string
  /** The version that holds now. */
  readonly version: number
  /** The version that the author had before their eyes. */
  readonly seen: number
}

/**
 * The rule of correcting a published proposal: it stands, nobody has decided on its words yet, and nothing that was
 * written in between is lost. Who supported it reads every version.
 */
export function decideCorrection(facts: CorrectionFacts) {
  if (facts.state !== 'published') return refuse('proposal_withdrawn')
  if (facts.standing === 'accepted' || facts.standing === 'not_followed') return refuse('already_answered')
  if (facts.version !== facts.seen) return refuse('conflict')
  return ok()
}
