import type { PersonId } from '@tilia/kernel'
import { definePolicy } from '@tilia/platform'
import type { ProposalState } from '../model/proposal-state.js'

export interface ProposalFacts {
  readonly authorId: PersonId | null
  readonly state: ProposalState
  /** Of its subject: draft, open, hidden by a moderator, or gone with what it said. */
  readonly subjectState: string
}

/**
 * Who may do what with a proposal. `read` must agree with the scope `visibleTo` of the lists: a spec compares them.
 * Whether it is the time for it, is for the rules to say.
 */
export const proposalPolicy = definePolicy<ProposalFacts>()({
  read: (actor, { subjectState, authorId }) =>
    subjectState === 'open' ||
    (subjectState !== 'gone' && actor.is(authorId)) ||
    (subjectState === 'hidden' && actor.has('moderator')),
  edit: (actor, { subjectState, authorId }) => subjectState === 'draft' && actor.is(authorId),
  publish: (actor, { subjectState, authorId }) =>
    ['draft', 'open'].includes(subjectState) && actor.confirmed && actor.is(authorId),
  correct: (actor, { subjectState, authorId }) => subjectState === 'open' && actor.confirmed && actor.is(authorId),
  withdraw: (actor, { subjectState, authorId }) => subjectState === 'open' && actor.confirmed && actor.is(authorId),
  support: (actor, { subjectState }) => subjectState === 'open' && actor.confirmed,
  answer: (actor, { subjectState }) => subjectState === 'open' && actor.confirmed && actor.has('staff'),
})
