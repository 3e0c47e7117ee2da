import type { PlanId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { changedFields, PLAN_ROWS } from '@tilia/rules/plan-content'
import { readGivenPlan, type GivenPlan } from '../model/given-plan.js'
import { planPolicy } from '../policy/plan.policy.js'
import { lockPlan } from './lock-plan.sql.js'
import { settleWarnings } from './settle-import.js'

export interface PlanChange extends GivenPlan {
  readonly planId: PlanId
  /** Of the draft that was read before it was changed: two who write at once do not overwrite each other. */
  readonly revision: number
  /** Fields whose warnings of the import were looked at and need no other words. */
  readonly settled: readonly string[]
}

const save = statement<never>(
  'plans.save',
  'update plan set draft = $3, revision = revision + 1 where city_id = $1 and id = $2',
)

/** Staff write on a plan's draft. Nobody else reads it before it is published. */
@Injectable()
export class SavePlan {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, change: PlanChange) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const plan = await lockPlan(tx, change.planId)
      if (!plan || !planPolicy.can(actor, 'read', plan)) return refuse('not_found')
      if (!planPolicy.can(actor, 'edit', plan)) return refuse('not_allowed')
      const text = readGivenPlan(change)
      if (!text.ok) return text
      if (plan.revision !== change.revision) return refuse('conflict')
      await tx.one(save, [tx.cityId, plan.id, JSON.stringify(text.value)])
      const rewritten = changedFields(PLAN_ROWS, plan.draft, text.value).map(({ key }) => key)
      await settleWarnings(tx, plan.id, [...change.settled, ...rewritten])
      await recordAct(tx, { verb: 'plan_changed', subjectId: plan.id })
      return ok({ id: plan.id, revision: plan.revision + 1 })
    })
  }
}
