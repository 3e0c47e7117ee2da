import { Actor, type CityId, type PersonId, type Role } from '@tilia/kernel'
import { ActorFinder, CityReader, statement } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { hashOf } from '../model/session-token.js'

const findBySession = statement<{ personId: PersonId; confirmed: boolean; roles: Role[] }>(
  'identity.find-by-session',
  `select person.id as "personId", person.email_confirmed_at is not null as confirmed,
     array(select role from person_role where city_id = $1 and person_id = person.id) as roles
   from session join person on person.city_id = session.city_id and person.id = session.person_id
   where session.city_id = $1 and session.token_hash = $2 and session.expires_at > now() and person.deleted_at is null`,
)

/** Session token → who acts. A token of city A finds nobody in city B: the tenant is part of the key. */
@Injectable()
export class SessionActors extends ActorFinder {
  constructor(private readonly reader: CityReader) {
    super()
  }

  async findBySession(cityId: CityId, token: string): Promise<Actor | null> {
    const found = await this.reader.one(Actor.visitor(cityId), findBySession, [cityId, hashOf(token)])
    return found && Actor.person(cityId, { id: found.personId, roles: found.roles, confirmed: found.confirmed })
  }
}
