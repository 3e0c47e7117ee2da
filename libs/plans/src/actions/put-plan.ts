import type { PlanId } from '@tilia/contracts'
import { newId, type PersonId } from '@tilia/kernel'
import { nextNumber, putSubject, statement, type Tx } from '@tilia/platform'
import type { PlanText } from '../model/plan-text.js'

const holdKey = statement<never>(
  'plans.hold-key',
  `select pg_advisory_xact_lock(hashtextextended('plan ' || $1::text || ' ' || $2, 0))`,
)
const findByKey = statement<{ id: PlanId; number: number }>(
  'plans.find-by-key',
  'select id, number from plan where city_id = $1 and made_by = $2 and client_key = $3',
)
const insertPlan = statement<never>(
  'plans.insert',
  `insert into plan (city_id, id, number, state, language, draft, made_by, client_key)
   values ($1, $2, $3, 'draft', $4, $5, $6, $7)`,
)
export interface MadePlan {
  readonly id: PlanId
  readonly number: number
}

/** Whoever comes with a key that another request is using waits, and finds what that one made. */
export async function findMadeBefore(tx: Tx, person: PersonId, clientKey: string): Promise<MadePlan | null> {
  await tx.one(holdKey, [tx.cityId, clientKey])
  return tx.one(findByKey, [tx.cityId, person, clientKey])
}

/** A draft that only staff see. */
export async function putPlan(
  tx: Tx,
  plan: { text: PlanText; language: string; clientKey: string | null },
): Promise<MadePlan> {
  const id = newId<PlanId>()
  const number = await nextNumber(tx, 'plan')
  const text = JSON.stringify(plan.text)
  await putSubject(tx, { id, kind: 'plan', state: 'draft' })
  await tx.one(insertPlan, [tx.cityId, id, number, plan.language, text, tx.actor.personId, plan.clientKey])
  return { id, number }
}
