import type { PersonId } from '@tilia/kernel'
import { m, spoken } from '@tilia/messages'
import { MailKind, statement, type Delivery, type MailContent, type MailContext, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { confirmAddressMail } from '../model/account-mails.js'
import { findOwner } from './find-owner.sql.js'
import { mint } from './mint-token.js'

const findClaim = statement<{ id: PersonId }>(
  'identity.find-claim',
  `select id from person where city_id = $1 and claimed_email = $2 and ($3::uuid is null or id = $3)
   order by id desc limit 1`,
)

type Letter = { readonly says: 'confirm'; readonly token: string } | { readonly says: 'you_have_one' }

/** To whoever registered: the link, or, where the address has an account, that nothing was changed. */
@Injectable()
export class ConfirmAddressMail extends MailKind<{ personId: string | null }, Letter> {
  readonly definition = confirmAddressMail

  async prepare(tx: Tx, { address, facts }: Delivery<{ personId: string | null }>): Promise<Letter | null> {
    if (await tx.one(findOwner, [tx.cityId, address])) return { says: 'you_have_one' }
    const claim = await tx.one(findClaim, [tx.cityId, address, facts.personId])
    if (!claim) return null
    return { says: 'confirm', token: await mint(tx, 'confirm_address', { personId: claim.id, email: address }) }
  }

  render(letter: Letter, context: MailContext): MailContent {
    return letter.says === 'confirm' ? confirm(letter.token, context) : youHaveOne(context)
  }
}

function confirm(token: string, { city, locale, link }: MailContext): MailContent {
  const say = spoken(locale)
  return {
    subject: m.account_mail_confirm_subject({ city: city.name }, say),
    blocks: [
      { type: 'paragraph', text: m.account_mail_confirm_text({ city: city.name }, say) },
      { type: 'button', label: m.account_mail_confirm_button({}, say), url: link(`/confirm?token=${token}`) },
      { type: 'paragraph', text: m.account_mail_confirm_until({}, say) },
    ],
    footer: [{ type: 'paragraph', text: m.account_mail_confirm_not_you({}, say) }],
  }
}

function youHaveOne({ city, locale, link }: MailContext): MailContent {
  const say = spoken(locale)
  return {
    subject: m.account_mail_have_subject({ city: city.name }, say),
    blocks: [
      { type: 'paragraph', text: m.account_mail_have_text({ city: city.name }, say) },
      { type: 'button', label: m.common_sign_in({}, say), url: link('/sign-in') },
      { type: 'link', label: m.account_mail_forgot({}, say), url: link('/reset') },
    ],
    footer: [{ type: 'paragraph', text: m.account_mail_have_not_you({}, say) }],
  }
}
