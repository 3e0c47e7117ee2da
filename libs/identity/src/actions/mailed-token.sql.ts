import type { PersonId } from '@tilia/kernel'
import { statement } from '@tilia/platform'

export interface FoundToken {
  readonly personId: PersonId | null
  readonly invitationId: string | null
  /** The address it was mailed to. */
  readonly email: string
}

const FOUND = `person_id as "personId", invitation_id as "invitationId", email`
const VALID = `city_id = $1 and token_hash = $2 and purpose = $3 and expires_at > now()`

/** For a page that only shows what a link would do. */
export const peekToken = statement<FoundToken>(
  'identity.peek-token',
  `select ${FOUND} from mailed_token where ${VALID}`,
)

/** To use it is to take it away: of two clicks one finds it. If the verb refuses, it comes back with the rollback. */
export const useToken = statement<FoundToken>(
  'identity.use-token',
  `with used as (delete from mailed_token where ${VALID} returning ${FOUND}) select * from used`,
)

export const mintToken = statement<never>(
  'identity.mint-token',
  `insert into mailed_token (city_id, token_hash, purpose, person_id, invitation_id, email, expires_at)
   values ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7))`,
)

/** After a change of password or address, no link that was mailed before opens anything. */
export const dropTokensOf = statement<never>(
  'identity.drop-tokens-of',
  `delete from mailed_token where city_id = $1 and person_id = $2`,
)

export const dropTokensFor = statement<never>(
  'identity.drop-tokens-for',
  `delete from mailed_token where city_id = $1 and email = $2 and purpose = $3`,
)
