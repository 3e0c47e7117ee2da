import { Actor, newId, type CityId, type PersonId, type Role } from '@tilia/kernel'
import type { TestDatabase } from '@tilia/testing'

let number = 0

/** A confirmed person with an account, unless said otherwise, as the Actor that acts for them. */
export async function aPerson(
  database: TestDatabase,
  cityId: CityId,
  { confirmed = true, roles = [] }: { confirmed?: boolean; roles?: readonly Role[] } = {},
): Promise<Actor & { readonly personId: PersonId }> {
  const id = newId<PersonId>()
  number += 1
  await database.admin.query(
    `insert into person (city_id, id, number, email, email_confirmed_at, locale)
     values ($1, $2, $3, $4, $5, 'de')`,
    [cityId, id, number, `person-${number}@example.org`, confirmed ? new Date() : null],
  )
  for (const role of roles)
    await database.admin.query('insert into person_role (city_id, person_id, role) values ($1, $2, $3)', [
      cityId,
      id,
      role,
    ])
  return Actor.person(cityId, { id, roles, confirmed }) as Actor & { readonly personId: PersonId }
}
