import type { Contributions } from '@tilia/contracts'
import { ok, refuse, type PersonId, type Role } from '@tilia/kernel'
import { PersonalData, queueMail, statement, UnitOfWork, type RequestContext, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { accountDeletedMail } from '../model/account-mails.js'
import { eraseAccount } from './erase-account.js'
import { isLastAdmin } from './last-admin.js'
import { OwnPassword } from './own-password.js'

const lockPerson = statement<{ email: string | null; locale: string; roles: Role[] }>(
  'identity.lock-leaving-person',
  `select email, locale, array(select role from person_role where city_id = $1 and person_id = $2) as roles
   from person where city_id = $1 and id = $2 and deleted_at is null for update of person`,
)

/** Accounts that were begun with the same address and never confirmed. Whoever owns the address has no use for them. */
const lockClaimants = statement<{ id: PersonId }>(
  'identity.lock-claimants',
  `select id from person where city_id = $1 and claimed_email = $2 order by id for update`,
)

/**
 * A person leaves: name, address, password, roles and sessions go at once, in one transaction. What they wrote stays
 * without a name or goes, as they choose; each domain does its part when it hears of it.
 */
@Injectable()
export class DeleteAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ownPassword: OwnPassword,
    private readonly personalData: PersonalData,
  ) {}

  async execute(request: RequestContext, input: { password: string; contributions: Contributions }) {
    const known = await this.ownPassword.check(request, input.password)
    if (!known.ok) return known
    const personId: PersonId = known.value.personId
    return this.unitOfWork.run(request.actor, async (tx) => {
      const person = await tx.one(lockPerson, [tx.cityId, personId])
      if (!person) return refuse('not_found')
      if (person.roles.includes('admin') && (await isLastAdmin(tx, personId))) return refuse('last_admin')
      await eraseAccount(tx, personId, input.contributions)
      if (person.email) await this.leaveAddress(tx, person.email, person.locale)
      return ok({ done: true })
    })
  }

  /** Everything that is kept under the address alone goes; one last letter says so, and then forgets where it went. */
  private async leaveAddress(tx: Tx, address: string, locale: string): Promise<void> {
    for (const { id } of await tx.all(lockClaimants, [tx.cityId, address])) await eraseAccount(tx, id, 'remove')
    await this.personalData.forgetAddress(tx, address)
    await queueMail(tx, accountDeletedMail, { to: { address }, locale, facts: {} })
  }
}
