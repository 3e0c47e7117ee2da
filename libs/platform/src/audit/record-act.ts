import type { ActVerb } from '@tilia/contracts'
import { newId, type PersonId } from '@tilia/kernel'
import { statement, type Tx } from '../db/index.js'

/** Codes, numbers, dates and ids only: never a text that somebody wrote, an address or a name. */
export type ActFacts = Readonly<Record<string, string | number | boolean | null>>

export interface Act {
  /** What was done. The web app makes a sentence of it. */
  readonly verb: ActVerb
  /** On what, if it is a subject: the page links to it. */
  readonly subjectId?: string | null
  /** Who did it, where that is not the actor of the transaction: somebody who just came by a mailed link. */
  readonly by?: PersonId
  /** To whom. */
  readonly personId?: PersonId | null
  readonly facts?: ActFacts
}

const insert = statement<never>(
  'platform.record-act',
  `insert into act (city_id, id, at, actor_id, verb, subject_id, person_id, facts)
   values ($1, $2, now(), $3, $4, $5, $6, $7::jsonb)`,
)

/**
 * Who did what when: for every act of staff, moderators and admins, in the transaction of the act. Rows are only ever
 * added; the app's role may not change or delete one.
 */
export async function recordAct(tx: Tx, act: Act): Promise<void> {
  await tx.one(insert, [
    tx.cityId,
    newId(),
    act.by ?? tx.actor.personId,
    act.verb,
    act.subjectId ?? null,
    act.personId ?? null,
    JSON.stringify(act.facts ?? {}),
  ])
}
