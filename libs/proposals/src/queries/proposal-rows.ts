import type { ProposalId } from '@tilia/contracts'
import type { PersonId } from '@tilia/kernel'
import type { Standing } from '@tilia/rules/proposal'
import type { ProposalState } from '../model/proposal-state.js'

/** A proposal as lists need it: without its text, which is read by id where a page shows it. */
export interface ProposalRow {
  readonly id: ProposalId
  readonly number: number | null
  readonly planId: string
  readonly authorId: PersonId
  readonly state: ProposalState
  readonly subjectState: string
  readonly standing: Standing
  readonly version: number
  readonly language: string
  readonly title: string
  readonly excerpt: string
  readonly areaId: string | null
  readonly aboutCommitmentId: string | null
  readonly supportCount: number
  readonly changedAt: Date
  readonly publishedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly withdrawalReason: string | null
}

export const PROPOSAL_COLUMNS = `proposal.id, proposal.number, proposal.plan_id as "planId",
  proposal.author_id as "authorId", proposal.state, subject.state as "subjectState", proposal.standing,
  proposal.version, proposal.language, proposal.title, proposal.excerpt, proposal.area_id as "areaId",
  proposal.about_commitment_id as "aboutCommitmentId", proposal.support_count as "supportCount",
  proposal.changed_at as "changedAt", proposal.published_at as "publishedAt", proposal.withdrawn_at as "withdrawnAt",
  proposal.withdrawal_reason as "withdrawalReason"`

/** `$1` is the city. */
export const FROM_PROPOSALS = `from proposal
  join subject on subject.city_id = proposal.city_id and subject.id = proposal.id`

/** What lists, search, counts and likenesses show, to moderators and authors too: no list is the place to meet what is hidden. */
export const PUBLIC = `subject.state = 'open'`
