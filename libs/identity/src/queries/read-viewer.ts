import type { PersonId, Role } from '@tilia/kernel'
import { CityReader, statement, type RequestContext } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { SESSION_IS_ALIVE } from '../model/session-lifetime.js'
import { hashOf } from '../model/secret-token.js'

export interface ViewerRow {
  readonly id: PersonId
  readonly number: number
  readonly displayName: string | null
  /** Confirmed, or claimed at registration. Only ever shown to the person. */
  readonly email: string
  readonly confirmed: boolean
  readonly locale: string
  readonly roles: readonly Role[]
}

export interface SessionRow {
  readonly id: string
  readonly device: string | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly current: boolean
}

const viewer = statement<ViewerRow>(
  'identity.viewer',
  `select id, number, display_name as "displayName", coalesce(email, claimed_email) as email,
     email_confirmed_at is not null as confirmed, locale,
     array(select role from person_role where city_id = $1 and person_id = $2 order by role) as roles
   from person where city_id = $1 and id = $2`,
)

const sessions = statement<SessionRow>(
  'identity.sessions-of',
  `select id, device, created_at as "createdAt", last_seen_at as "lastSeenAt", token_hash = $3 as current
   from session where city_id = $1 and person_id = $2 and ${SESSION_IS_ALIVE}
   order by current desc, last_seen_at desc limit 100`,
)

/** Who asks, as they see themselves. */
@Injectable()
export class ReadViewer {
  constructor(private readonly reader: CityReader) {}

  async execute({ actor }: RequestContext): Promise<ViewerRow | null> {
    return actor.personId === null ? null : this.reader.one(actor, viewer, [actor.cityId, actor.personId])
  }

  async sessions({ actor, session }: RequestContext): Promise<SessionRow[]> {
    if (actor.personId === null) return []
    return this.reader.all(actor, sessions, [actor.cityId, actor.personId, hashOf(session ?? '')])
  }
}
