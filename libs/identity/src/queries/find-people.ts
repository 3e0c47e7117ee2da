import { isUuid, pageSize, toPage, type Actor, type Page, type PersonId, type Role } from '@tilia/kernel'
import { CityReader, statement } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { peoplePolicy } from '../policy/people.policy.js'

export interface RoleHolderRow {
  readonly id: PersonId
  /** They were invited by it. */
  readonly email: string
  readonly roles: readonly Role[]
  readonly since: Date
}

export interface InvitationRow {
  readonly id: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly invitedById: PersonId | null
  readonly invitedAt: Date
  readonly expiresAt: Date
}

// One query for the first page and the next ones: there are some dozens of them at most.
const holders = statement<RoleHolderRow>(
  'identity.role-holders',
  `select person.id, person.email, array_agg(role order by role) as roles, min(granted_at) as since
   from person_role join person on person.city_id = person_role.city_id and person.id = person_role.person_id
   where person_role.city_id = $1 and ($3::uuid is null or person.id > $3)
   group by person.id, person.email order by person.id limit $2`,
)

const holder = statement<RoleHolderRow>(
  'identity.role-holder',
  `select person.id, person.email, array_agg(role order by role) as roles, min(granted_at) as since
   from person_role join person on person.city_id = person_role.city_id and person.id = person_role.person_id
   where person_role.city_id = $1 and person.id = $2 group by person.id, person.email`,
)

const invitations = statement<InvitationRow>(
  'identity.invitations',
  `select id, email, roles, invited_by as "invitedById", invited_at as "invitedAt", expires_at as "expiresAt"
   from invitation where city_id = $1 and expires_at > now() order by id desc limit 200`,
)

/** Who has a role, and who was asked to take one. For admins; null to everyone else. */
@Injectable()
export class FindPeople {
  constructor(private readonly reader: CityReader) {}

  async withRoles(
    actor: Actor,
    page: { first?: number | null; after?: string | null },
  ): Promise<Page<RoleHolderRow> | null> {
    if (!peoplePolicy.can(actor, 'administer', null)) return null
    const size = pageSize(page.first, 50)
    const rows = await this.reader.all(actor, holders, [actor.cityId, size + 1, page.after ?? null])
    return toPage(rows, size, (row) => row.id)
  }

  async withRole(actor: Actor, id: PersonId): Promise<RoleHolderRow | null> {
    if (!peoplePolicy.can(actor, 'administer', null) || !isUuid(id)) return null
    return this.reader.one(actor, holder, [actor.cityId, id])
  }

  async invitations(actor: Actor): Promise<InvitationRow[] | null> {
    if (!peoplePolicy.can(actor, 'administer', null)) return null
    return this.reader.all(actor, invitations, [actor.cityId])
  }
}
