import type { ProposalId } from '@tilia/contracts'
import type { PersonId } from '@tilia/kernel'
import { statement } from '@tilia/platform'
import type { Standing } from '@tilia/rules/proposal'
import type { ProposalState } from '../model/proposal-state.js'

/** A proposal with the facts that rules and policy ask for, read under its lock. */
export interface LockedProposal {
  readonly id: ProposalId
  readonly number: number | null
  readonly authorId: PersonId
  readonly state: ProposalState
  readonly subjectState: string
  readonly standing: Standing
  readonly version: number
  readonly language: string
  readonly title: string
  readonly body: string
  readonly bodyHtml: string
  readonly htmlVersion: number
  readonly opensAt: Date | null
  readonly closesAt: Date | null
}

// Not the key: whoever supports it meanwhile need not wait for a correction.
export const lockProposal = statement<LockedProposal>(
  'proposals.lock',
  `select proposal.id, proposal.number, proposal.author_id as "authorId", proposal.state,
     subject.state as "subjectState", proposal.standing, proposal.version, proposal.language, proposal.title,
     proposal.body, proposal.body_html as "bodyHtml", proposal.html_version as "htmlVersion",
     round.opens_at as "opensAt", round.closes_at as "closesAt"
   from proposal
   join subject on subject.city_id = proposal.city_id and subject.id = proposal.id
   left join round on round.city_id = proposal.city_id and round.plan_id = proposal.plan_id
   where proposal.city_id = $1 and proposal.id = $2 for no key update of proposal`,
)
