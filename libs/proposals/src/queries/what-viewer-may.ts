import { mustBeConfirmed, mustBeSignedIn } from '@tilia/platform'
import { refuse, type Actor } from '@tilia/kernel'
import { decideAnswer, decideCorrection, decidePublication } from '@tilia/rules/proposal'
import { decideSupport } from '@tilia/rules/support'
import { mayBecome } from '../model/proposal-state.js'
import { proposalPolicy } from '../policy/proposal.policy.js'
import type { ProposalRow } from './proposal-rows.js'
import type { WindowNow } from './support-facts.js'

export interface ProposalAbilities {
  readonly edit: boolean
  readonly correct: boolean
  readonly withdraw: boolean
  readonly answer: boolean
}

/** What the asker could do now: allowed by the policy and possible by the rules. The verb decides again. */
export function abilitiesOf(actor: Actor, proposal: ProposalRow): ProposalAbilities {
  const can = proposalPolicy.abilities(actor, proposal)
  const correction = decideCorrection({ ...proposal, seen: proposal.version })
  const answer = decideAnswer({ state: proposal.state, standing: 'under_review', body: '', answers: 0, seen: 0 })
  return {
    edit: can.edit,
    correct: can.correct && correction.ok,
    withdraw: can.withdraw && mayBecome(proposal.state, 'withdrawn'),
    answer: can.answer && answer.ok,
  }
}

/** Why the asker could not support it now; null where they could. The same order as in the verb. */
export function supportRefusal(actor: Actor, proposal: ProposalRow, window: WindowNow) {
  // Whether it is the time for it matters to everyone; who asks, only when it is.
  const decision = decideSupport({ ...window, state: proposal.state })
  if (!decision.ok) return decision.refusal
  const person = mustBeConfirmed(actor)
  if (!person.ok) return person.refusal
  return proposalPolicy.can(actor, 'support', proposal) ? null : refuse('not_allowed').refusal
}

/** Why the author could not publish this draft now; null where they could. */
export function publicationRefusal(actor: Actor, draft: ProposalRow, body: string, window: WindowNow) {
  const person = mustBeSignedIn(actor)
  if (!person.ok) return person.refusal
  const decision = decidePublication({ ...window, title: draft.title, body })
  if (!decision.ok) return decision.refusal
  const confirmed = mustBeConfirmed(actor)
  return confirmed.ok ? null : confirmed.refusal
}
