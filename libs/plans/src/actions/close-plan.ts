import { planClosed, type PlanId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { planPolicy } from '../policy/plan.policy.js'
import { lockPlan } from './lock-plan.sql.js'

const close = statement<never>(
  'plans.close',
  `update plan set state = 'closed', closed_at = now() where city_id = $1 and id = $2`,
)

/** The plan's period is over: nothing is written in it any more, reports excepted, and all of it stays readable. */
@Injectable()
export class ClosePlan {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, planId: PlanId) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const plan = await lockPlan(tx, planId)
      if (!plan || !planPolicy.can(actor, 'read', plan)) return refuse('not_found')
      if (!planPolicy.can(actor, 'close', plan)) return refuse('not_allowed')
      await tx.one(close, [tx.cityId, planId])
      await recordAct(tx, { verb: 'plan_closed', subjectId: planId })
      tx.emit(planClosed({ planId }))
      return ok({ id: planId })
    })
  }
}
