import type { MilestoneId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { commitmentPolicy } from '../policy/plan.policy.js'
import { lockMilestone } from './lock-plan.sql.js'

const remove = statement<never>(
  'plans.remove-milestone',
  `with removed as (delete from milestone where city_id = $1 and id = $2 returning id)
   update subject set state = 'gone' from removed where subject.city_id = $1 and subject.id = removed.id`,
)

/** Throws away a milestone that nobody ever read. */
@Injectable()
export class RemoveMilestone {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, milestoneId: MilestoneId) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const milestone = await lockMilestone(tx, milestoneId)
      if (!milestone || !commitmentPolicy.can(actor, 'read', milestone)) return refuse('not_found')
      if (!commitmentPolicy.can(actor, 'remove', milestone)) return refuse('not_allowed')
      await tx.one(remove, [tx.cityId, milestoneId])
      await recordAct(tx, { verb: 'milestone_removed', subjectId: milestoneId })
      return ok({ id: milestoneId })
    })
  }
}
