import { commitmentPublished, planPublished, type PlanId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, type Tx, UnitOfWork } from '@tilia/platform'
import { decidePublish } from '@tilia/rules/plan-content'
import { Injectable } from '@nestjs/common'
import type { PlanSnapshot } from '../model/plan-text.js'
import { planPolicy } from '../policy/plan.policy.js'
import { lockPlan, type LockedPlan } from './lock-plan.sql.js'
import {
  insertVersion,
  openSubjects,
  publishCommitments,
  publishMilestones,
  publishPlanText,
  readCommitments,
  readMilestones,
  saysTheSame,
  type DraftCommitment,
  type DraftMilestone,
} from './publish-plan.sql.js'

export interface Publication {
  readonly planId: PlanId
  /** Why there is a new version; needed from the second on. */
  readonly note: string | null
}

/** What staff wrote becomes what everyone reads, and a version that stays readable for good. */
@Injectable()
export class PublishPlan {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { planId, note }: Publication) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const plan = await lockPlan(tx, planId)
      if (!plan || !planPolicy.can(actor, 'read', plan)) return refuse('not_found')
      if (!planPolicy.can(actor, 'publish', plan)) return refuse('not_allowed')
      const [commitments, milestones] = await Promise.all([
        tx.all(readCommitments, [tx.cityId, planId]),
        tx.all(readMilestones, [tx.cityId, planId]),
      ])
      const snapshot = JSON.stringify(snapshotOf(plan, commitments, milestones))
      const before = await tx.one(saysTheSame, [tx.cityId, planId, plan.version, snapshot])
      const standing = commitments.filter(({ dropped }) => !dropped).length
      const { version } = plan
      const decision = decidePublish({ commitments: standing, version, changed: !before?.same, note })
      if (!decision.ok) return decision
      await tx.one(insertVersion, [tx.cityId, planId, version + 1, snapshot, note, person.value])
      await makePublic(tx, plan, [...commitments, ...milestones])
      await recordAct(tx, { verb: 'plan_published', subjectId: planId, facts: { version: version + 1 } })
      tx.emit(planPublished({ planId, version: String(version + 1) }))
      for (const { id, isNew } of commitments) if (isNew) tx.emit(commitmentPublished({ commitmentId: id, planId }))
      return ok({ id: planId, version: version + 1 })
    })
  }
}

async function makePublic(tx: Tx, plan: LockedPlan, parts: readonly { id: string }[]): Promise<void> {
  await Promise.all([
    tx.one(publishPlanText, [tx.cityId, plan.id, plan.version + 1]),
    tx.one(publishCommitments, [tx.cityId, plan.id]),
    tx.one(publishMilestones, [tx.cityId, plan.id]),
    tx.one(openSubjects, [tx.cityId, [plan.id, ...parts.map(({ id }) => id)]]),
  ])
}

function snapshotOf(
  plan: LockedPlan,
  commitments: readonly DraftCommitment[],
  milestones: readonly DraftMilestone[],
): PlanSnapshot {
  const steps = Map.groupBy(milestones, ({ commitmentId }) => commitmentId)
  return {
    plan: plan.draft,
    commitments: commitments.map(({ id, number, draft, dropped }) => ({
      id,
      number,
      content: draft,
      dropped,
      milestones: (steps.get(id) ?? []).map((step) => ({ id: step.id, content: step.draft, dropped: step.dropped })),
    })),
  }
}
