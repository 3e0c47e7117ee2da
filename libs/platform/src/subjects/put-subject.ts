import type { Tx } from '../db/index.js'
import { statement } from '../db/index.js'

/**
 * draft: its makers only · open: everyone · hidden: by a moderator, the place stays · gone: removed, the place stays.
 * One predicate, `state = 'open'`, filters lists over all kinds.
 */
export type SubjectState = 'draft' | 'open' | 'hidden' | 'gone'

const insert = statement<never>(
  'platform.insert-subject',
  `insert into subject (city_id, id, kind, state, published_at)
   values ($1, $2, $3, $4, case when $4 = 'open' then now() end)`,
)

const change = statement<{ id: string }>(
  'platform.change-subject',
  `update subject set state = $3, published_at = coalesce(published_at, case when $3 = 'open' then now() end)
   where city_id = $1 and id = $2 returning id`,
)

/** Before the thing itself, in the same transaction: its foreign key points here. */
export async function putSubject(tx: Tx, subject: { id: string; kind: string; state: SubjectState }): Promise<void> {
  await tx.one(insert, [tx.cityId, subject.id, subject.kind, subject.state])
}

/** False where there is no such subject in this city. */
export async function setSubjectState(tx: Tx, id: string, state: SubjectState): Promise<boolean> {
  return (await tx.one(change, [tx.cityId, id, state])) !== null
}
