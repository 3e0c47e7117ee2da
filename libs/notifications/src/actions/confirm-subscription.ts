import { createHash } from 'node:crypto'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { statement, UnitOfWork } from '@tilia/platform'
import type { DigestRhythm } from '@tilia/rules/digest'
import { Injectable } from '@nestjs/common'

// Deleting the token is using it: of two presses one finds it.
const useToken = statement<{ subscriberId: string; rhythm: DigestRhythm; locale: string }>(
  'notifications.use-subscriber-token',
  `delete from subscriber_token where city_id = $1 and token_hash = $2 and expires_at > now()
   returning subscriber_id as "subscriberId", rhythm, locale`,
)

const confirm = statement<{ rhythm: DigestRhythm }>(
  'notifications.confirm-subscriber',
  `update subscriber set rhythm = $3, locale = $4, asked_times = 0, confirmed_at = coalesce(confirmed_at, now()),
     told_until = case when confirmed_at is null then now() else told_until end
   where city_id = $1 and id = $2 returning rhythm`,
)

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Whoever reads mail at an address confirms that it wants the city's news. The link works once, for seven days. */
@Injectable()
export class ConfirmSubscription {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, token: string) {
    return this.unitOfWork.run(actor, async (tx) => {
      const used = await tx.one(useToken, [tx.cityId, hashOfToken(token)])
      const confirmed = used && (await tx.one(confirm, [tx.cityId, used.subscriberId, used.rhythm, used.locale]))
      return confirmed ? ok({ rhythm: confirmed.rhythm }) : refuse('link_not_valid')
    })
  }
}
