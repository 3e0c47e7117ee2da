import type { PlanId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { planPolicy } from '../policy/plan.policy.js'
import { lockPlan } from './lock-plan.sql.js'
import { settleSuggestion } from './settle-import.js'

/** A sentence of the imported page names no commitment after all. Doing it again changes nothing. */
@Injectable()
export class DropSuggestion {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, planId: PlanId, suggestionId: string) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const plan = await lockPlan(tx, planId)
      if (!plan || !planPolicy.can(actor, 'read', plan)) return refuse('not_found')
      if (!planPolicy.can(actor, 'edit', plan)) return refuse('not_allowed')
      if (await settleSuggestion(tx, planId, suggestionId))
        await recordAct(tx, { verb: 'plan_suggestion_dropped', subjectId: planId })
      return ok({ id: planId })
    })
  }
}
