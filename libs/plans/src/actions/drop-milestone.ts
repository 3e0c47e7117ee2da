import { milestoneDropped, type MilestoneId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { commitmentPolicy } from '../policy/plan.policy.js'
import { lockMilestone } from './lock-plan.sql.js'

const drop = statement<never>(
  'plans.drop-milestone',
  'update milestone set dropped_at = now(), dropped_reason = $3 where city_id = $1 and id = $2',
)

/** The city gives a step up, with a reason that everyone reads. The step stays readable. */
@Injectable()
export class DropMilestone {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, milestoneId: MilestoneId, reason: string) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const milestone = await lockMilestone(tx, milestoneId)
      if (!milestone || !commitmentPolicy.can(actor, 'read', milestone)) return refuse('not_found')
      if (!commitmentPolicy.can(actor, 'drop', milestone)) return refuse('not_allowed')
      await tx.one(drop, [tx.cityId, milestoneId, reason])
      await recordAct(tx, { verb: 'milestone_dropped', subjectId: milestoneId })
      tx.emit(milestoneDropped({ milestoneId, commitmentId: milestone.commitmentId }))
      return ok({ id: milestoneId })
    })
  }
}
