import type { CommitmentId, MilestoneId } from '@tilia/contracts'
import { newId } from '@tilia/kernel'
import { putSubject, statement, type Tx } from '@tilia/platform'
import type { MilestoneContent } from '@tilia/rules/plan-content'

/** At most so many in a commitment, dropped ones included. */
export const MOST_MILESTONES = 40

const lastOf = statement<{ count: number; last: number }>(
  'plans.last-milestone',
  `select count(*)::integer, coalesce(max(position), 0) as last
   from milestone where city_id = $1 and commitment_id = $2`,
)
const insert = statement<never>(
  'plans.insert-milestone',
  `insert into milestone (city_id, id, commitment_id, position, draft, made_by, client_key)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** After the others of its commitment, within the hold of its plan. Null where there are too many. */
export async function putMilestone(
  tx: Tx,
  milestone: { commitmentId: CommitmentId; content: MilestoneContent; clientKey: string | null },
): Promise<MilestoneId | null> {
  const { count, last } = (await tx.one(lastOf, [tx.cityId, milestone.commitmentId]))!
  if (count >= MOST_MILESTONES) return null
  const id = newId<MilestoneId>()
  const draft = JSON.stringify(milestone.content)
  const row = [tx.cityId, id, milestone.commitmentId, last + 1, draft, tx.actor.personId, milestone.clientKey]
  await putSubject(tx, { id, kind: 'milestone', state: 'draft' })
  await tx.one(insert, row)
  return id
}
