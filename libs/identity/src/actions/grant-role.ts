import { ok, refuse, type PersonId, type Role } from '@tilia/kernel'
import { mustHave, recordAct, type RequestContext, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { closeSessionsOf } from './open-session.js'
import { OwnPassword } from './own-password.js'

export interface RoleOfPerson {
  readonly personId: PersonId
  readonly role: Role
  /** The admin's own. */
  readonly password: string
}

const grant = statement<{ role: Role }>(
  'identity.grant-role',
  `insert into person_role (city_id, person_id, role)
   select city_id, id, $3 from person where city_id = $1 and id = $2 and email is not null
   on conflict do nothing returning role`,
)

const find = statement<{ id: PersonId }>(
  'identity.find-confirmed',
  `select id from person where city_id = $1 and id = $2 and email is not null`,
)

/** An admin gives a role to a confirmed person. They must sign in again, so that no old session carries new rights. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ownPassword: OwnPassword,
  ) {}

  async execute(request: RequestContext, { personId, role, password }: RoleOfPerson) {
    const admin = mustHave(request.actor, 'admin')
    if (!admin.ok) return admin
    const known = await this.ownPassword.check(request, password)
    if (!known.ok) return known
    return this.unitOfWork.run(request.actor, async (tx) => {
      if (!(await tx.one(find, [tx.cityId, personId]))) return refuse('not_found')
      if (!(await tx.one(grant, [tx.cityId, personId, role]))) return ok({ done: true })
      if (personId !== admin.value) await closeSessionsOf(tx, personId)
      await recordAct(tx, { verb: 'role_granted', personId, facts: { role } })
      return ok({ done: true })
    })
  }
}
