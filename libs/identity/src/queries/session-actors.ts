import { Actor, ok, type CityId, type PersonId, type Role } from '@tilia/kernel'
import { ActorFinder, CityReader, LOG, statement, UnitOfWork, type Log } from '@tilia/platform'
import { Inject, Injectable } from '@nestjs/common'
import { SEEN_EVERY, SESSION_IS_ALIVE } from '../model/session-lifetime.js'
import { hashOf } from '../model/secret-token.js'

const findBySession = statement<{ personId: PersonId; confirmed: boolean; roles: Role[]; toBeNoted: boolean }>(
  'identity.find-by-session',
  `select person.id as "personId", person.email_confirmed_at is not null as confirmed,
     array(select role from person_role where city_id = $1 and person_id = person.id) as roles,
     session.last_seen_at < now() - ${SEEN_EVERY} as "toBeNoted"
   from session join person on person.city_id = session.city_id and person.id = session.person_id
   where session.city_id = $1 and session.token_hash = $2 and person.deleted_at is null and ${SESSION_IS_ALIVE}`,
)

const noteSeen = statement<never>(
  'identity.note-seen',
  `update session set last_seen_at = now() where city_id = $1 and token_hash = $2`,
)

/** Session token → who acts. A token of city A finds nobody in city B: the tenant is part of the key. */
@Injectable()
export class SessionActors extends ActorFinder {
  constructor(
    private readonly reader: CityReader,
    private readonly unitOfWork: UnitOfWork,
    @Inject(LOG) private readonly log: Log,
  ) {
    super()
  }

  async findBySession(cityId: CityId, token: string): Promise<Actor | null> {
    const visitor = Actor.visitor(cityId)
    const found = await this.reader.one(visitor, findBySession, [cityId, hashOf(token)])
    if (!found) {
      this.log.info({ event: 'session_not_valid', cityId })
      return null
    }
    if (found.toBeNoted) {
      await this.unitOfWork.run(visitor, async (tx) => {
        await tx.one(noteSeen, [cityId, hashOf(token)])
        return ok()
      })
    }
    return Actor.person(cityId, { id: found.personId, roles: found.roles, confirmed: found.confirmed })
  }
}
