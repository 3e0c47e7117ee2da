import { isUuid, pageSize, toPage, type Actor, type Page, type PersonId, type Role } from '@tilia/kernel'
import { CityReader, mailAddress, statement } from '@tilia/platform'
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

const HOLDERS = `select person.id, person.email, array_agg(role order by role) as roles, min(granted_at) as since
   from person_role join person on person.city_id = person_role.city_id and person.id = person_role.person_id
   where person_role.city_id = $1`

// One query for the first page and the next ones, searched or not: there are some dozens of them at most.
const holders = statement<RoleHolderRow>(
  'identity.role-holders',
  `${HOLDERS} and ($3::uuid is null or person.id > $3)
     and ($4::text is null or person.email = $5 or person.display_name = $4)
   group by person.id, person.email order by person.id limit $2`,
)

const holder = statement<RoleHolderRow>(
  'identity.role-holder',
  `${HOLDERS} and person.id = $2 group by person.id, person.email`,
)

const OPEN = `select id, email, roles, invited_by as "invitedById", invited_at as "invitedAt", expires_at as "expiresAt"
   from invitation where city_id = $1 and expires_at > now()`

const invitations = statement<InvitationRow>(
  'identity.invitations',
  `${OPEN} and ($3::uuid is null or id < $3) order by id desc limit $2`,
)

const invitation = statement<InvitationRow>('identity.invitation', `${OPEN} and id = $2`)

interface PageWanted {
  readonly first?: number | null
  readonly after?: string | null
}

/** Who has a role, and who was asked to take one. For admins; null to everyone else. */
@Injectable()
export class FindPeople {
  constructor(private readonly reader: CityReader) {}

  async withRoles(
    actor: Actor,
    { first, after, search = null }: PageWanted & { readonly search?: string | null },
  ): Promise<Page<RoleHolderRow> | null> {
    if (!peoplePolicy.can(actor, 'administer', null)) return null
    const size = pageSize(first)
    const address = search && mailAddress(search)
    const rows = await this.reader.all(actor, holders, [actor.cityId, size + 1, cursor(after), search, address])
    return toPage(rows, size, (row) => row.id)
  }

  async withRole(actor: Actor, id: PersonId): Promise<RoleHolderRow | null> {
    if (!peoplePolicy.can(actor, 'administer', null) || !isUuid(id)) return null
    return this.reader.one(actor, holder, [actor.cityId, id])
  }

  async invitations(actor: Actor, { first, after }: PageWanted = {}): Promise<Page<InvitationRow> | null> {
    if (!peoplePolicy.can(actor, 'administer', null)) return null
    const size = pageSize(first)
    const rows = await this.reader.all(actor, invitations, [actor.cityId, size + 1, cursor(after)])
    return toPage(rows, size, (row) => row.id)
  }

  async invitation(actor: Actor, id: string): Promise<InvitationRow | null> {
    if (!peoplePolicy.can(actor, 'administer', null) || !isUuid(id)) return null
    return this.reader.one(actor, invitation, [actor.cityId, id])
  }
}

/** What is no cursor begins at the begin. */
const cursor = (after: string | null | undefined): string | null => (after && isUuid(after) ? after : null)
