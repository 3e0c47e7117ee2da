import type { CommitmentId, MilestoneId } from '@tilia/contracts'
import type { CommitmentContent, MilestoneContent } from '@tilia/rules/plan-content'
import { statement } from '@tilia/platform'

export interface DraftCommitment {
  readonly id: CommitmentId
  readonly number: number
  readonly draft: CommitmentContent
  readonly dropped: boolean
  readonly isNew: boolean
}

export interface DraftMilestone {
  readonly id: MilestoneId
  readonly commitmentId: CommitmentId
  readonly draft: MilestoneContent
  readonly dropped: boolean
}

export const readCommitments = statement<DraftCommitment>(
  'plans.drafts-of-commitments',
  `select id, number, draft, dropped_at is not null as dropped, published_at is null as "isNew"
   from commitment where city_id = $1 and plan_id = $2 order by number`,
)

export const readMilestones = statement<DraftMilestone>(
  'plans.drafts-of-milestones',
  `select milestone.id, milestone.commitment_id as "commitmentId", milestone.draft,
     milestone.dropped_at is not null as dropped
   from milestone join commitment
     on commitment.city_id = milestone.city_id and commitment.id = milestone.commitment_id
   where milestone.city_id = $1 and commitment.plan_id = $2 order by milestone.position, milestone.id`,
)

export const saysTheSame = statement<{ same: boolean }>(
  'plans.says-the-same',
  `select snapshot = $4::jsonb as same from plan_version where city_id = $1 and plan_id = $2 and number = $3`,
)

export const insertVersion = statement<never>(
  'plans.insert-version',
  `insert into plan_version (city_id, plan_id, number, snapshot, note, published_by) values ($1, $2, $3, $4, $5, $6)`,
)

export const publishPlanText = statement<never>(
  'plans.publish-text',
  `update plan set state = 'published', content = draft, version = $3, revision = revision + 1,
     published_at = coalesce(published_at, now())
   where city_id = $1 and id = $2`,
)

export const publishCommitments = statement<never>(
  'plans.publish-commitments',
  `update commitment set content = draft, published_at = coalesce(published_at, now())
   where city_id = $1 and plan_id = $2`,
)

// The first publication is the promise: later dates are compared with it for good.
export const publishMilestones = statement<never>(
  'plans.publish-milestones',
  `update milestone set content = milestone.draft, published_at = coalesce(milestone.published_at, now()),
     promised_on = case when milestone.published_at is null then milestone.draft->>'endDate' else promised_on end
   from commitment
   where milestone.city_id = $1 and commitment.city_id = $1 and commitment.id = milestone.commitment_id
     and commitment.plan_id = $2`,
)

export const openSubjects = statement<never>(
  'plans.open-subjects',
  `update subject set state = 'open', published_at = coalesce(published_at, now())
   where city_id = $1 and id = any ($2::uuid[]) and state = 'draft'`,
)
