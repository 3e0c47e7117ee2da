import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { readGivenPlan } from '../model/given-plan.js'
import { writesPlans } from '../policy/plan.policy.js'
import { findMadeBefore, putPlan } from './put-plan.js'

export interface NewPlan {
  readonly clientKey: string
  readonly title: string
  /** BCP 47 tag of the language it will be written in. */
  readonly language: string
}

/** Staff begin a plan: a draft with nothing but a title. */
@Injectable()
export class CreatePlan {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { clientKey, title, language }: NewPlan) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      if (!writesPlans(actor)) return refuse('not_allowed')
      const text = readGivenPlan({ fields: [{ key: 'title', text: title }], endorsements: [], documents: [] })
      if (!text.ok) return text
      const before = await findMadeBefore(tx, person.value, clientKey)
      if (before) return ok(before)
      const made = await putPlan(tx, { text: text.value, language, clientKey })
      await recordAct(tx, { verb: 'plan_created', subjectId: made.id })
      return ok(made)
    })
  }
}
