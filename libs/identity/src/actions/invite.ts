import { newId, ok, type Role } from '@tilia/kernel'
import {
  fieldError,
  mailAddress,
  mustHave,
  queueMail,
  recordAct,
  refuseInput,
  type RequestContext,
  statement,
  type Tx,
  UnitOfWork,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { invitationMail } from '../model/account-mails.js'
import { OwnPassword } from './own-password.js'

const putInvitation = statement<{ id: string }>(
  'identity.put-invitation',
  `insert into invitation (city_id, id, email, roles, locale, invited_by, expires_at)
   values ($1, $2, $3, $4, $5, $6, now() + interval '7 days')
   on conflict on constraint invitation_email do update set
     id = excluded.id, roles = excluded.roles, invited_by = excluded.invited_by, locale = excluded.locale,
     invited_at = now(), expires_at = excluded.expires_at
   returning id`,
)

const dropInvitation = statement<never>(
  'identity.drop-invitation-to',
  `delete from invitation where city_id = $1 and email = $2`,
)

/** To an address, known or not; inviting it again takes the place of what was there. For admins and the operator. */
export async function inviteTo(tx: Tx, invitation: { email: string; roles: readonly Role[]; locale: string }) {
  const { email, roles, locale } = invitation
  await tx.one(dropInvitation, [tx.cityId, email]) // and with it every link that was mailed before
  const put = await tx.one(putInvitation, [tx.cityId, newId(), email, roles, locale, tx.actor.personId])
  await queueMail(tx, invitationMail, { to: { address: email }, locale, facts: { invitationId: put!.id } })
  await recordAct(tx, { verb: 'role_invited', facts: { roles: [...roles].sort().join(',') } })
}

/** An admin asks somebody to take a role, by mail. The answer is the same whether the address has an account or not. */
@Injectable()
export class Invite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ownPassword: OwnPassword,
  ) {}

  async execute(request: RequestContext, input: { email: string; roles: readonly Role[]; password: string }) {
    const admin = mustHave(request.actor, 'admin')
    if (!admin.ok) return admin
    const email = mailAddress(input.email)
    if (!email) return refuseInput(fieldError('email', 'not_an_email'))
    const known = await this.ownPassword.check(request, input.password)
    if (!known.ok) return known
    return this.unitOfWork.run(request.actor, async (tx) => {
      await inviteTo(tx, { email, roles: [...new Set(input.roles)], locale: request.locale })
      return ok({ done: true })
    })
  }
}
