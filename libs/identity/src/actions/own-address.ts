import type { PersonId } from '@tilia/kernel'
import { statement, type Tx } from '@tilia/platform'

const lock = statement<never>(
  'identity.lock-address',
  `select pg_advisory_xact_lock(hashtextextended('address ' || $1::text || ' ' || $2, 0))`,
)

const owner = statement<{ personId: PersonId }>(
  'identity.owner-of-address',
  `select id as "personId" from person where city_id = $1 and email = $2`,
)

/**
 * Whose address this is, and nobody else's until the transaction ends: everything that gives an address to a person
 * asks here first. The unique key stands behind it.
 */
export async function lockAddress(tx: Tx, email: string): Promise<PersonId | null> {
  await tx.one(lock, [tx.cityId, email])
  return (await tx.one(owner, [tx.cityId, email]))?.personId ?? null
}
