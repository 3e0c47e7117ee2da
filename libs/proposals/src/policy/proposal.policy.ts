import type { PersonId } from '@tilia/kernel'
import { definePolicy } from '@tilia/platform'
import type { ProposalState } from '../model/proposal-state.js'

export interface ProposalFacts {
  readonly authorId: PersonId | null
  readonly state: ProposalState
  /** Of its subject: a moderator may have hidden it. */
  readonly subjectState: string
}

/** Who may do what with a proposal. `read` must agree with the scope `visibleTo` of the lists: a spec compares them. */
export const proposalPolicy = definePolicy<ProposalFacts>()({
  read: (actor, proposal) =>
    proposal.subjectState === 'open' ||
    actor.is(proposal.authorId) ||
    (proposal.subjectState === 'hidden' && actor.has('moderator')),
  support: (actor, proposal) => actor.confirmed && proposal.subjectState === 'open',
})
