import type { PersonId } from '@tilia/kernel'
import { statement } from '@tilia/platform'
import type { ProposalState } from '../model/proposal-state.js'

export interface SupportingFacts {
  readonly state: ProposalState
  readonly subjectState: string
  readonly authorId: PersonId
  readonly opensAt: Date | null
  readonly closesAt: Date | null
}

export const readSupportFacts = statement<SupportingFacts>(
  'proposals.read-support-facts',
  `select proposal.state, subject.state as "subjectState", proposal.author_id as "authorId",
     round.opens_at as "opensAt", round.closes_at as "closesAt"
   from proposal
   join subject on subject.city_id = proposal.city_id and subject.id = proposal.id
   left join round on round.city_id = proposal.city_id and round.plan_id = proposal.plan_id
   where proposal.city_id = $1 and proposal.id = $2`,
)

// The key decides, not a look beforehand: of fifty callers one inserts.
export const insertSupport = statement<{ personId: PersonId }>(
  'proposals.insert-support',
  `insert into support (city_id, proposal_id, person_id, source) values ($1, $2, $3, $4) on conflict do nothing
   returning person_id as "personId"`,
)

export const deleteSupport = statement<{ personId: PersonId }>(
  'proposals.delete-support',
  `delete from support where city_id = $1 and proposal_id = $2 and person_id = $3 returning person_id as "personId"`,
)

// The last write before the commit, so that a hot proposal's row is locked as shortly as can be. The state is asked
// once more under that lock: a proposal withdrawn a moment ago takes no support.
export const countSupport = statement<{ supportCount: number }>(
  'proposals.count-support',
  `update proposal set support_count = support_count + 1 where city_id = $1 and id = $2 and state = 'published'
   returning support_count as "supportCount"`,
)

export const uncountSupport = statement<never>(
  'proposals.uncount-support',
  'update proposal set support_count = support_count - 1 where city_id = $1 and id = $2',
)
