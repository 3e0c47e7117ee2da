import type { Role } from '@tilia/kernel'
import { m, spoken } from '@tilia/messages'
import { MailKind, statement, type Delivery, type MailContent, type MailContext, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { invitationMail } from '../model/account-mails.js'
import { mint } from './mint-token.js'

type Facts = { readonly invitationId: string }
type Letter = { readonly token: string; readonly roles: readonly Role[] }

const findInvitation = statement<{ id: string; roles: Role[] }>(
  'identity.find-invitation',
  `select id, roles from invitation where city_id = $1 and id = $2 and expires_at > now()`,
)

@Injectable()
export class InvitationMail extends MailKind<Facts, Letter> {
  readonly definition = invitationMail

  async prepare(tx: Tx, { address, facts }: Delivery<Facts>): Promise<Letter | null> {
    const invitation = await tx.one(findInvitation, [tx.cityId, facts.invitationId])
    if (!invitation) return null // withdrawn, or another one took its place
    const holder = { invitationId: invitation.id, email: address }
    return { token: await mint(tx, 'accept_invitation', holder), roles: invitation.roles }
  }

  render({ token, roles }: Letter, { city, locale, link }: MailContext): MailContent {
    const say = spoken(locale)
    const names: Readonly<Record<Role, string>> = {
      admin: m.account_role_admin({}, say),
      staff: m.account_role_staff({}, say),
      moderator: m.account_role_moderator({}, say),
    }
    return {
      subject: m.account_mail_invite_subject({ city: city.name }, say),
      blocks: [
        {
          type: 'paragraph',
          text: m.account_mail_invite_text(
            { city: city.name, roles: roles.map((role) => names[role]).join(', ') },
            say,
          ),
        },
        { type: 'button', label: m.account_mail_invite_button({}, say), url: link(`/invitation?token=${token}`) },
        { type: 'paragraph', text: m.account_mail_invite_until({}, say) },
      ],
      footer: [{ type: 'paragraph', text: m.account_mail_have_not_you({}, say) }],
    }
  }
}
