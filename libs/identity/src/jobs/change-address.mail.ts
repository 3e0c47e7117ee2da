import type { PersonId } from '@tilia/kernel'
import { m, spoken } from '@tilia/messages'
import { MailKind, statement, type Delivery, type MailContent, type MailContext, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { changeAddressMail } from '../model/account-mails.js'
import { findOwner } from './find-owner.sql.js'
import { mint } from './mint-token.js'

type Facts = { readonly personId: string }
type Letter = { readonly says: 'change'; readonly token: string } | { readonly says: 'taken' }

const findLiving = statement<{ id: PersonId }>(
  'identity.find-living',
  `select id from person where city_id = $1 and id = $2 and email is not null`,
)

/** To the new address: the link, or, where it has an account already, that nothing was changed. */
@Injectable()
export class ChangeAddressMail extends MailKind<Facts, Letter> {
  readonly definition = changeAddressMail

  async prepare(tx: Tx, { address, facts }: Delivery<Facts>): Promise<Letter | null> {
    const person = await tx.one(findLiving, [tx.cityId, facts.personId])
    if (!person) return null
    if (await tx.one(findOwner, [tx.cityId, address])) return { says: 'taken' }
    return { says: 'change', token: await mint(tx, 'change_address', { personId: person.id, email: address }) }
  }

  render(letter: Letter, { city, locale, link }: MailContext): MailContent {
    const say = spoken(locale)
    if (letter.says === 'taken')
      return {
        subject: m.account_mail_taken_subject({ city: city.name }, say),
        blocks: [{ type: 'paragraph', text: m.account_mail_taken_text({ city: city.name }, say) }],
        footer: [{ type: 'paragraph', text: m.account_mail_have_not_you({}, say) }],
      }
    return {
      subject: m.account_mail_change_subject({ city: city.name }, say),
      blocks: [
        { type: 'paragraph', text: m.account_mail_change_text({ city: city.name }, say) },
        {
          type: 'button',
          label: m.account_mail_change_button({}, say),
          url: link(`/account/address?token=${letter.token}`),
        },
        { type: 'paragraph', text: m.account_mail_change_until({}, say) },
      ],
      footer: [{ type: 'paragraph', text: m.account_mail_change_not_you({}, say) }],
    }
  }
}
