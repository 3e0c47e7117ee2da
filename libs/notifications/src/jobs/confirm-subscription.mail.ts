import { randomBytes } from 'node:crypto'
import { m, type Locale } from '@tilia/messages'
import { MailKind, statement, type Delivery, type MailContent, type MailContext, type Tx } from '@tilia/platform'
import type { DigestRhythm } from '@tilia/rules/digest'
import { Injectable } from '@nestjs/common'
import { hashOfToken } from '../actions/confirm-subscription.js'
import { confirmSubscriptionMail } from '../model/digest-mails.js'

type Facts = { subscriberId: string; rhythm: DigestRhythm }

const storeToken = statement<{ rhythm: DigestRhythm }>(
  'notifications.store-subscriber-token',
  `insert into subscriber_token (city_id, token_hash, subscriber_id, rhythm, locale, expires_at)
   select city_id, $3, id, $4, $5, now() + interval '7 days' from subscriber where city_id = $1 and id = $2
   returning rhythm`,
)

/** Asks the owner of an address whether they want the city's news. */
@Injectable()
export class ConfirmSubscriptionMail extends MailKind<Facts, { token: string; rhythm: DigestRhythm }> {
  readonly definition = confirmSubscriptionMail

  async prepare(tx: Tx, { facts, locale }: Delivery<Facts>): Promise<{ token: string; rhythm: DigestRhythm } | null> {
    const token = randomBytes(32).toString('base64url')
    const values = [tx.cityId, facts.subscriberId, hashOfToken(token), facts.rhythm, locale]
    return (await tx.one(storeToken, values)) && { token, rhythm: facts.rhythm }
  }

  render({ token, rhythm }: { token: string; rhythm: DigestRhythm }, { city, locale, link }: MailContext): MailContent {
    const language = { locale: locale as Locale }
    const text = rhythm === 'daily' ? m.notifications_confirm_text_daily : m.notifications_confirm_text_weekly
    return {
      subject: m.notifications_confirm_subject({ city: city.name }, language),
      blocks: [
        { type: 'paragraph', text: text({ city: city.name }, language) },
        {
          type: 'button',
          label: m.notifications_confirm_button({}, language),
          url: link(`/subscribe/confirm?token=${token}`),
        },
      ],
      footer: [{ type: 'paragraph', text: m.notifications_confirm_ignore({}, language) }],
    }
  }
}
