import { accountDeleted, type Contributions } from '@tilia/contracts'
import type { PersonId } from '@tilia/kernel'
import { statement, type Tx } from '@tilia/platform'
import { dropTokensOf } from './mailed-token.sql.js'
import { closeSessionsOf } from './open-session.js'

const erase = statement<never>(
  'identity.erase-person',
  `update person set email = null, claimed_email = null, password_hash = null, display_name = null, deleted_at = now()
   where city_id = $1 and id = $2`,
)

const dropRoles = statement<never>(
  'identity.drop-roles',
  `delete from person_role where city_id = $1 and person_id = $2`,
)

/** What is known of a person goes, whose row the caller holds; each domain does its part when it hears of it. */
export async function eraseAccount(tx: Tx, personId: PersonId, contributions: Contributions): Promise<void> {
  await closeSessionsOf(tx, personId)
  await tx.one(dropTokensOf, [tx.cityId, personId])
  await tx.one(dropRoles, [tx.cityId, personId])
  await tx.one(erase, [tx.cityId, personId])
  tx.emit(accountDeleted({ personId, contributions }))
}
