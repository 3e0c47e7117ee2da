import { Actor, type CityId, type PersonId } from '@tilia/kernel'
import { CityReader, PersonalDataSource, statement, type Json } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const account = statement<Readonly<Record<string, Json>>>(
  'identity.account-data',
  `select number, display_name as "displayName", coalesce(email, claimed_email) as email,
     email_confirmed_at as "emailConfirmedAt", locale as language, created_at as "createdAt",
     array(select role from person_role where city_id = $1 and person_id = $2 order by role) as roles
   from person where city_id = $1 and id = $2`,
)

const sessions = statement<Readonly<Record<string, Json>>>(
  'identity.session-data',
  `select device, created_at as "signedInAt", last_seen_at as "lastSeenAt" from session
   where city_id = $1 and person_id = $2 order by created_at`,
)

const acts = statement<Readonly<Record<string, Json>>>(
  'identity.act-data',
  `select at, verb, facts from act where city_id = $1 and actor_id = $2 order by id`,
)

/** The account itself, where it is signed in, and what was done with a role. */
@Injectable()
export class AccountData extends PersonalDataSource {
  readonly section = 'account'

  constructor(private readonly reader: CityReader) {
    super()
  }

  async collect(cityId: CityId, personId: PersonId): Promise<Json> {
    const ask = (query: typeof account) => this.reader.all(Actor.visitor(cityId), query, [cityId, personId])
    const [[person], signedIn, done] = await Promise.all([ask(account), ask(sessions), ask(acts)])
    return { ...person, sessions: signedIn, acts: done }
  }
}
