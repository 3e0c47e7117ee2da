import { newId, type CityId, type PersonId } from '@tilia/kernel'
import type { TestDatabase } from '@tilia/testing'
import { hashOf, newSessionToken } from '../model/session-token.js'

/** A session of that person, as the token that HTTP specs give: `ask({ host, session }, …)`. */
export async function aSession(
  database: TestDatabase,
  { cityId, personId }: { readonly cityId: CityId; readonly personId: PersonId },
): Promise<string> {
  const token = newSessionToken()
  await database.admin.query(
    `insert into session (city_id, token_hash, id, person_id, expires_at) values ($1, $2, $3, $4, now() + interval '1 day')`,
    [cityId, hashOf(token), newId(), personId],
  )
  return token
}
