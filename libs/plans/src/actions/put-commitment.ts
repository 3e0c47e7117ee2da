import type { CommitmentId, PlanId } from '@tilia/contracts'
import { newId } from '@tilia/kernel'
import { nextNumber, putSubject, statement, type Tx } from '@tilia/platform'
import type { CommitmentContent } from '@tilia/rules/plan-content'

/** At most so many in a plan, dropped ones included: the page of a plan lists them all. */
export const MOST_COMMITMENTS = 100

const countCommitments = statement<{ count: number }>(
  'plans.count-commitments',
  'select count(*)::integer from commitment where city_id = $1 and plan_id = $2',
)
const insertCommitmentRow = statement<never>(
  'plans.insert-commitment',
  `insert into commitment (city_id, id, plan_id, number, draft, made_by, client_key)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** Within the hold of its plan. Null where the plan is full. */
export async function putCommitment(
  tx: Tx,
  commitment: { planId: PlanId; content: CommitmentContent; clientKey: string | null },
): Promise<{ id: CommitmentId; number: number } | null> {
  const { count } = (await tx.one(countCommitments, [tx.cityId, commitment.planId]))!
  if (count >= MOST_COMMITMENTS) return null
  const id = newId<CommitmentId>()
  const number = await nextNumber(tx, 'commitment')
  const draft = JSON.stringify(commitment.content)
  await putSubject(tx, { id, kind: 'commitment', state: 'draft' })
  await tx.one(insertCommitmentRow, [
    tx.cityId,
    id,
    commitment.planId,
    number,
    draft,
    tx.actor.personId,
    commitment.clientKey,
  ])
  return { id, number }
}
