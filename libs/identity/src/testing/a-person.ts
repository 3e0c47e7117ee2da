import { Actor, newId, type CityId, type PersonId, type Role } from '@tilia/kernel'
import type { TestDatabase } from '@tilia/testing'
import { PasswordHasher } from '../model/password-hasher.js'

let people = 0

interface Traits {
  readonly confirmed?: boolean
  readonly roles?: readonly Role[]
  readonly email?: string
  readonly password?: string
}

export type SomePerson = Actor & { readonly personId: PersonId; readonly email: string }

/** A confirmed person with an account, unless said otherwise, as the Actor that acts for them. */
export async function aPerson(
  database: TestDatabase,
  cityId: CityId,
  { confirmed = true, roles = [], email, password }: Traits = {},
): Promise<SomePerson> {
  const id = newId<PersonId>()
  people += 1
  const address = email ?? `person-${people}@example.org`
  const hashed = password === undefined ? null : await new PasswordHasher().hash(password)
  await database.admin.query(
    `with next as (
       insert into city_counter (city_id, name, last) values ($1, 'person', 1)
       on conflict (city_id, name) do update set last = city_counter.last + 1 returning last)
     insert into person
       (city_id, id, number, client_key, email, claimed_email, email_confirmed_at, password_hash, locale)
     values ($1, $2, (select last from next), $3, $4, $5, $6, $7, 'de')`,
    [
      cityId,
      id,
      newId(),
      confirmed ? address : null,
      confirmed ? null : address,
      confirmed ? new Date() : null,
      hashed?.ok ? hashed.value : null,
    ],
  )
  for (const role of roles)
    await database.admin.query('insert into person_role (city_id, person_id, role) values ($1, $2, $3)', [
      cityId,
      id,
      role,
    ])
  return Object.assign(Actor.person(cityId, { id, roles, confirmed }), { email: address }) as SomePerson
}
