import type { PlanId } from '@tilia/contracts'
import { Actor, ok, refuse, type CityId } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, type Tx, UnitOfWork } from '@tilia/platform'
import { readPlanPage, type PlanPage } from '@tilia/rules/plan-page'
import { Injectable } from '@nestjs/common'
import { importedPlan } from '../model/imported-plan.js'
import { writesPlans } from '../policy/plan.policy.js'
import { findMadeBefore, putPlan } from './put-plan.js'

export interface PageToImport {
  /** A saved OGP Local plan page, plain text or HTML. */
  readonly page: string
  /** BCP 47 tag of the language the page is in. */
  readonly language: string
}

const insertImport = statement<never>(
  'plans.insert-import',
  'insert into plan_import (city_id, plan_id, page, warnings, suggestions) values ($1, $2, $3, $4, $5)',
)

/** Makes a draft plan from the page a city already has. Nothing is published, and no address is fetched. */
@Injectable()
export class ImportPlan {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By staff. */
  execute(actor: Actor, { page, language, clientKey }: PageToImport & { readonly clientKey: string }) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      if (!writesPlans(actor)) return refuse('not_allowed')
      const read = readPlanPage(page)
      if (!read.ok) return read
      const before = await findMadeBefore(tx, person.value, clientKey)
      return ok(before ?? (await putImported(tx, read.value, { language, clientKey })))
    })
  }

  /** By the operator, from the command line: the draft is the staff's from then on. */
  async executeForOperator(cityId: CityId, { page, language }: PageToImport) {
    const read = readPlanPage(page)
    if (!read.ok) return read
    return this.unitOfWork.run(Actor.machinery(cityId), async (tx) =>
      ok({ ...(await putImported(tx, read.value, { language, clientKey: null })), page: read.value }),
    )
  }
}

async function putImported(tx: Tx, page: PlanPage, how: { language: string; clientKey: string | null }) {
  const { text, warnings, suggestions } = importedPlan(page)
  const plan: { id: PlanId; number: number } = await putPlan(tx, { text, ...how })
  const kept = [page, warnings, suggestions].map((value) => JSON.stringify(value))
  await tx.one(insertImport, [tx.cityId, plan.id, ...kept])
  await recordAct(tx, { verb: 'plan_imported', subjectId: plan.id })
  return plan
}
