import { m, spoken } from '@tilia/messages'
import { MailKind, type MailContent, type MailContext } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { accountDeletedMail, addressChangedMail, passwordChangedMail } from '../model/account-mails.js'

/** What was done to an account, told where it can still be read by who should know. Holds no link that could be used. */
abstract class Notice extends MailKind<Record<string, never>, true> {
  async prepare(): Promise<true> {
    return true
  }
}

@Injectable()
export class PasswordChangedMail extends Notice {
  readonly definition = passwordChangedMail

  render(_: true, { city, locale, link }: MailContext): MailContent {
    const say = spoken(locale)
    return {
      subject: m.account_mail_password_changed_subject({ city: city.name }, say),
      blocks: [
        { type: 'paragraph', text: m.account_mail_password_changed_text({ city: city.name }, say) },
        { type: 'paragraph', text: m.account_mail_password_changed_not_you({}, say) },
        { type: 'link', label: m.account_mail_forgot({}, say), url: link('/reset') },
      ],
    }
  }
}

@Injectable()
export class AddressChangedMail extends Notice {
  readonly definition = addressChangedMail

  render(_: true, { city, locale }: MailContext): MailContent {
    const say = spoken(locale)
    return {
      subject: m.account_mail_address_changed_subject({ city: city.name }, say),
      blocks: [
        { type: 'paragraph', text: m.account_mail_address_changed_text({ city: city.name }, say) },
        { type: 'paragraph', text: m.account_mail_address_changed_not_you({ city: city.name }, say) },
      ],
    }
  }
}

@Injectable()
export class AccountDeletedMail extends Notice {
  readonly definition = accountDeletedMail

  render(_: true, { city, locale }: MailContext): MailContent {
    const say = spoken(locale)
    return {
      subject: m.account_mail_deleted_subject({ city: city.name }, say),
      blocks: [{ type: 'paragraph', text: m.account_mail_deleted_text({ city: city.name }, say) }],
    }
  }
}
