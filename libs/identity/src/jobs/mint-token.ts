import type { PersonId } from '@tilia/kernel'
import type { Tx } from '@tilia/platform'
import { mintToken } from '../actions/mailed-token.sql.js'
import { VALID_FOR_MINUTES, type TokenPurpose } from '../model/mailed-token.js'
import { hashOf, newSecretToken } from '../model/secret-token.js'

type Holder = { readonly email: string } & ({ readonly personId: PersonId } | { readonly invitationId: string })

/** Right before the mail goes: the token stands in the mail alone, the database holds its hash. */
export async function mint(tx: Tx, purpose: TokenPurpose, holder: Holder): Promise<string> {
  const token = newSecretToken()
  const personId = 'personId' in holder ? holder.personId : null
  const invitationId = 'invitationId' in holder ? holder.invitationId : null
  const values = [tx.cityId, hashOf(token), purpose, personId, invitationId, holder.email, VALID_FOR_MINUTES[purpose]]
  await tx.one(mintToken, values)
  return token
}
