import { newId, ok } from '@tilia/kernel'
import { networkOf, queueMail, RateLimits, statement, UnitOfWork, type RequestContext } from '@tilia/platform'
import type { DigestRhythm } from '@tilia/rules/digest'
import { Injectable } from '@nestjs/common'
import { confirmSubscriptionMail } from '../model/digest-mails.js'
import { MOST_MAILS_A_DAY, SUBSCRIPTIONS_BY_NETWORK } from '../model/subscription-limits.js'

// Rhythm and language of who is subscribed already stay as they are: they change when the mail is confirmed, for who
// asks here may be anybody.
const ask = statement<{ id: string; askedTimes: number }>(
  'notifications.ask-to-subscribe',
  `insert into subscriber (city_id, id, address, locale, rhythm) values ($1, $2, $3, $4, $5)
   on conflict (city_id, address) do update set
     asked_times = case when subscriber.asked_at < now() - interval '1 day' then 1 else subscriber.asked_times + 1 end,
     asked_at = case when subscriber.asked_at < now() - interval '1 day' then now() else subscriber.asked_at end
   returning id, asked_times as "askedTimes"`,
)

export interface SubscriptionWish {
  /** In its one spelling: `mailAddress()`. */
  readonly address: string
  readonly rhythm: DigestRhythm
}

/**
 * Somebody wants the city's news at an address. A mail goes there to confirm it; until then nothing else does. The answer
 * is the same for every address, new, confirmed or asked for too often.
 */
@Injectable()
export class Subscribe {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
  ) {}

  async execute({ actor, city, locale, clientIp }: RequestContext, { address, rhythm }: SubscriptionWish) {
    const taken = await this.limits.take(city.id, [SUBSCRIPTIONS_BY_NETWORK, networkOf(clientIp)])
    if (!taken.ok) return taken
    return this.unitOfWork.run(actor, async (tx) => {
      const asked = (await tx.one(ask, [tx.cityId, newId(), address, locale, rhythm]))!
      if (asked.askedTimes <= MOST_MAILS_A_DAY)
        await queueMail(tx, confirmSubscriptionMail, {
          to: { address },
          locale,
          facts: { subscriberId: asked.id, rhythm },
        })
      return ok({ asked: true })
    })
  }
}
