import type { PersonId } from '@tilia/kernel'
import { statement, type Tx } from '@tilia/platform'
import type { TokenPurpose } from '../model/mailed-token.js'
import { hashOf } from '../model/secret-token.js'
import { peekToken, useToken, type FoundToken } from './mailed-token.sql.js'
import { lockAddress } from './own-address.js'

export interface RedeemedToken extends FoundToken {
  /** Who has confirmed the address by now, if anybody. The address is theirs or nobody's until the transaction ends. */
  readonly ownerId: PersonId | null
}

const lockPerson = statement<never>(
  'identity.lock-person-of-token',
  `select id from person where city_id = $1 and id = $2 for update`,
)

/**
 * Takes a mailed token away, or answers null where it opens nothing. Locks in one order, address, person, token, so that
 * people who press several links at once wait for each other and nobody is in the way of anybody.
 */
export async function redeemToken(tx: Tx, purpose: TokenPurpose, token: string): Promise<RedeemedToken | null> {
  const key = [tx.cityId, hashOf(token), purpose] as const
  const link = await tx.one(peekToken, key)
  if (!link) return null
  const ownerId = await lockAddress(tx, link.email)
  if (link.personId) await tx.one(lockPerson, [tx.cityId, link.personId])
  const used = await tx.one(useToken, key)
  return used && { ...used, ownerId }
}
