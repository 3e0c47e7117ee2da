import { m, spoken } from '@tilia/messages'
import { MailKind, type Delivery, type MailContent, type MailContext, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { resetPasswordMail } from '../model/account-mails.js'
import { VALID_FOR_MINUTES } from '../model/mailed-token.js'
import { findOwner } from './find-owner.sql.js'
import { mint } from './mint-token.js'

type Letter = { readonly says: 'reset'; readonly token: string } | { readonly says: 'no_account' }

/** The link for a new password, or, where the address has no account, just that. */
@Injectable()
export class ResetPasswordMail extends MailKind<Record<string, never>, Letter> {
  readonly definition = resetPasswordMail

  async prepare(tx: Tx, { address }: Delivery): Promise<Letter> {
    const owner = await tx.one(findOwner, [tx.cityId, address])
    if (!owner) return { says: 'no_account' }
    return { says: 'reset', token: await mint(tx, 'reset_password', { personId: owner.id, email: address }) }
  }

  render(letter: Letter, context: MailContext): MailContent {
    return letter.says === 'reset' ? reset(letter.token, context) : noAccount(context)
  }
}

function reset(token: string, { city, locale, link }: MailContext): MailContent {
  const say = spoken(locale)
  return {
    subject: m.account_mail_reset_subject({ city: city.name }, say),
    blocks: [
      { type: 'paragraph', text: m.account_mail_reset_text({ city: city.name }, say) },
      { type: 'button', label: m.account_mail_reset_button({}, say), url: link(`/reset/new?token=${token}`) },
      {
        type: 'paragraph',
        text: m.account_mail_reset_until({ minutes: VALID_FOR_MINUTES.reset_password }, say),
      },
    ],
    footer: [{ type: 'paragraph', text: m.account_mail_reset_not_you({}, say) }],
  }
}

function noAccount({ city, locale, link }: MailContext): MailContent {
  const say = spoken(locale)
  return {
    subject: m.account_mail_none_subject({ city: city.name }, say),
    blocks: [
      { type: 'paragraph', text: m.account_mail_none_text({ city: city.name }, say) },
      { type: 'link', label: m.common_sign_up({}, say), url: link('/sign-up') },
    ],
    footer: [{ type: 'paragraph', text: m.account_mail_have_not_you({}, say) }],
  }
}
