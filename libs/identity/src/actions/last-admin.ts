import type { PersonId } from '@tilia/kernel'
import { statement, type Tx } from '@tilia/platform'

const lock = statement<never>('identity.lock-admins', `select id from city where id = $1 for update`)

const others = statement<{ found: boolean }>(
  'identity.other-admins',
  `select exists (select from person_role where city_id = $1 and role = 'admin' and person_id <> $2) as found`,
)

/**
 * Whether the city would be left without an admin. Two admins who leave at the same moment wait for each other here: the
 * second sees that the first has gone.
 */
export async function isLastAdmin(tx: Tx, personId: PersonId): Promise<boolean> {
  await tx.one(lock, [tx.cityId])
  return !(await tx.one(others, [tx.cityId, personId]))!.found
}
