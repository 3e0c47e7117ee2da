import { ok, refuse, type Role } from '@tilia/kernel'
import { mustHave, recordAct, type RequestContext, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import type { RoleOfPerson } from './grant-role.js'
import { isLastAdmin } from './last-admin.js'
import { closeSessionsOf } from './open-session.js'
import { OwnPassword } from './own-password.js'

const revoke = statement<{ role: Role }>(
  'identity.revoke-role',
  `delete from person_role where city_id = $1 and person_id = $2 and role = $3 returning role`,
)

/** An admin takes a role away, also their own, but never the last admin's: a city must not lock itself out. */
@Injectable()
export class RevokeRole {
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
      if (role === 'admin' && (await isLastAdmin(tx, personId))) return refuse('last_admin')
      if (!(await tx.one(revoke, [tx.cityId, personId, role]))) return refuse('not_found')
      await closeSessionsOf(tx, personId)
      await recordAct(tx, { verb: 'role_revoked', personId, facts: { role } })
      return ok({ done: true })
    })
  }
}
