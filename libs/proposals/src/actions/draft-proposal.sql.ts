import type { ProposalId } from '@tilia/contracts'
import { statement } from '@tilia/platform'

/** The plan that was named, or that the commitment belongs to, or else the one that takes ideas now, soon, or last did. */
export const choosePlan = statement<{ id: string }>(
  'proposals.choose-plan',
  `select plan.id from plan left join round on round.city_id = plan.city_id and round.plan_id = plan.id
   where plan.city_id = $1 and plan.state = 'published' and ($2::uuid is null or plan.id = $2)
     and ($3::uuid is null or exists (
       select from commitment join subject on subject.city_id = commitment.city_id and subject.id = commitment.id
       where commitment.city_id = $1 and commitment.id = $3 and commitment.plan_id = plan.id and subject.state = 'open'))
   order by round.closes_at > now() and round.opens_at <= now() desc nulls last,
     round.opens_at > now() desc nulls last, plan.number desc
   limit 1`,
)

/** Beside the one that is being made. */
export const countDrafts = statement<{ drafts: number }>(
  'proposals.count-drafts',
  `select count(*)::int as drafts from proposal
   where city_id = $1 and author_id = $2 and state = 'draft' and client_key <> $3`,
)

// Without a look beforehand: of two requests with one key, one inserts. The subject follows in the same transaction.
export const insertDraft = statement<{ id: ProposalId }>(
  'proposals.insert-draft',
  `insert into proposal (city_id, id, plan_id, author_id, client_key, state, language, title, body, body_html,
     html_version, excerpt, about_commitment_id, source)
   values ($1, $2, $3, $4, $5, 'draft', $6, $7, '', '', $8, '', $9, $10)
   on conflict (city_id, author_id, client_key) do nothing returning id`,
)

export const findDrafted = statement<{ id: ProposalId }>(
  'proposals.find-drafted',
  'select id from proposal where city_id = $1 and author_id = $2 and client_key = $3',
)
