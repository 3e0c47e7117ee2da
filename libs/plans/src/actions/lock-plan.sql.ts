import type { CommitmentId, MilestoneId, PlanId } from '@tilia/contracts'
import { statement, type Tx } from '@tilia/platform'
import type { Completion } from '@tilia/rules/progress'
import type { PlanState } from '../model/plan-state.js'
import type { PlanText } from '../model/plan-text.js'
import type { CommitmentFacts, PlanFacts } from '../policy/plan.policy.js'
import { newestReport, todayIn } from '../queries/progress-sql.js'

export interface LockedPlan extends PlanFacts {
  readonly id: PlanId
  readonly version: number
  readonly revision: number
  readonly draft: PlanText
}

export interface LockedCommitment extends CommitmentFacts {
  readonly id: CommitmentId
  readonly planId: PlanId
  readonly planState: PlanState
  readonly revision: number
  readonly language: string
  /** The city's day. */
  readonly today: string
}

export interface LockedMilestone extends CommitmentFacts {
  readonly id: MilestoneId
  readonly commitmentId: CommitmentId
  readonly revision: number
  readonly startDate: string | null
  readonly dueDate: string | null
  readonly completion: Completion | null
}

// Whoever writes in a plan holds the plan, so that a version never sees half of a change. The facts are read by a
// statement of their own, after the wait, or they would be those from before it.
const holdPlan = statement<never>(
  'plans.hold-plan',
  'select id from plan where city_id = $1 and id = $2 for no key update',
)
const holdPlanOfCommitment = statement<never>(
  'plans.hold-plan-of-commitment',
  `select id from plan where city_id = $1 and id = (select plan_id from commitment where city_id = $1 and id = $2)
   for no key update`,
)
const holdPlanOfMilestone = statement<never>(
  'plans.hold-plan-of-milestone',
  `select id from plan where city_id = $1 and id = (
     select plan_id from milestone join commitment
       on commitment.city_id = milestone.city_id and commitment.id = milestone.commitment_id
     where milestone.city_id = $1 and milestone.id = $2)
   for no key update`,
)

const planFacts = statement<LockedPlan>(
  'plans.locked-plan',
  `select plan.id, plan.state, subject.state as "subjectState", plan.version, plan.revision, plan.draft
   from plan join subject on subject.city_id = plan.city_id and subject.id = plan.id
   where plan.city_id = $1 and plan.id = $2`,
)
const commitmentFacts = statement<LockedCommitment>(
  'plans.locked-commitment',
  `select commitment.id, commitment.plan_id as "planId", plan.state as "planState", subject.state as "subjectState",
     commitment.revision, commitment.dropped_at is not null as dropped, plan.language, ${todayIn('$1')} as today
   from commitment
   join subject on subject.city_id = commitment.city_id and subject.id = commitment.id
   join plan on plan.city_id = commitment.city_id and plan.id = commitment.plan_id
   where commitment.city_id = $1 and commitment.id = $2`,
)
const milestoneFacts = statement<LockedMilestone>(
  'plans.locked-milestone',
  `select milestone.id, milestone.commitment_id as "commitmentId", plan.state as "planState",
     subject.state as "subjectState", milestone.revision,
     milestone.dropped_at is not null or commitment.dropped_at is not null as dropped,
     coalesce(milestone.content, milestone.draft)->>'startDate' as "startDate", milestone.due_on as "dueDate",
     report.completion
   from milestone
   join subject on subject.city_id = milestone.city_id and subject.id = milestone.id
   join commitment on commitment.city_id = milestone.city_id and commitment.id = milestone.commitment_id
   join plan on plan.city_id = commitment.city_id and plan.id = commitment.plan_id
   ${newestReport('report', 'milestone.commitment_id', 'milestone.id')}
   where milestone.city_id = $1 and milestone.id = $2`,
)

export async function lockPlan(tx: Tx, id: PlanId): Promise<LockedPlan | null> {
  const values = [tx.cityId, id]
  const [, facts] = await Promise.all([tx.one(holdPlan, values), tx.one(planFacts, values)])
  return facts
}

export async function lockCommitment(tx: Tx, id: CommitmentId): Promise<LockedCommitment | null> {
  const values = [tx.cityId, id]
  const [, facts] = await Promise.all([tx.one(holdPlanOfCommitment, values), tx.one(commitmentFacts, values)])
  return facts
}

export async function lockMilestone(tx: Tx, id: MilestoneId): Promise<LockedMilestone | null> {
  const values = [tx.cityId, id]
  const [, facts] = await Promise.all([tx.one(holdPlanOfMilestone, values), tx.one(milestoneFacts, values)])
  return facts
}
