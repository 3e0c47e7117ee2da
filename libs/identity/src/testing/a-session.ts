import { newId, type CityId, type PersonId } from '@tilia/kernel'
import type { TestDatabase } from '@tilia/testing'
import { hashOf, newSecretToken } from '../model/secret-token.js'

/** A session of that person, as the token that HTTP specs give: `ask({ host, session }, …)`. */
export async function aSession(
  database: TestDatabase,
  { cityId, personId }: { readonly cityId: CityId; readonly personId: PersonId },
): Promise<string> {
  const token = newSecretToken()
  await database.admin.query(`insert into session (city_id, token_hash, id, person_id) values ($1, $2, $3, $4)`, [
    cityId,
    hashOf(token),
    newId(),
    personId,
  ])
  return token
}
