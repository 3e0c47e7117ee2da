import { statement, Sweep, SWEPT_AT_ONCE, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const forget = statement<{ gone: boolean }>(
  'notifications.forget-unconfirmed-subscribers',
  `with old as (
     select id from subscriber where city_id = $1 and confirmed_at is null and asked_at < now() - interval '30 days'
     limit ${SWEPT_AT_ONCE})
   delete from subscriber using old where city_id = $1 and subscriber.id = old.id returning true as gone`,
)

const forgetTokens = statement<{ gone: boolean }>(
  'notifications.forget-subscriber-tokens',
  `with old as (
     select token_hash from subscriber_token where city_id = $1 and expires_at < now() - interval '30 days'
     limit ${SWEPT_AT_ONCE})
   delete from subscriber_token using old where city_id = $1 and subscriber_token.token_hash = old.token_hash
   returning true as gone`,
)

/** Addresses that nobody confirmed, for anybody may have typed them, and links that have long ceased to work. */
@Injectable()
export class SweepSubscribers extends Sweep {
  readonly name = 'notifications.subscribers'

  async sweep(tx: Tx): Promise<number> {
    const [subscribers, tokens] = [await tx.all(forget, [tx.cityId]), await tx.all(forgetTokens, [tx.cityId])]
    return Math.max(subscribers.length, tokens.length)
  }
}
