import { ok, refuse, type PersonId } from '@tilia/kernel'
import { networkOf, queueMail, RateLimits, statement, UnitOfWork, type RequestContext } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { LINKS_BY_NETWORK } from '../model/account-limits.js'
import { addressChangedMail } from '../model/account-mails.js'
import { dropTokensOf } from './mailed-token.sql.js'
import { closeSessionsOf, openSession } from './open-session.js'
import { redeemToken } from './redeem-token.js'

const readAddress = statement<{ email: string; locale: string }>(
  'identity.read-address',
  `select email, locale from person where city_id = $1 and id = $2 and email is not null`,
)

const setAddress = statement<{ id: PersonId }>(
  'identity.set-address',
  `update person set email = $3, email_confirmed_at = now() where city_id = $1 and id = $2 returning id`,
)

/**
 * By the link that was mailed to the new address: that address, and no other, becomes the account's. Every session ends,
 * and the old address is told. Where it is followed in a browser of the person, that one stays signed in.
 */
@Injectable()
export class ChangeAddress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
  ) {}

  async execute(request: RequestContext, { token, device }: { token: string; device: string | null }) {
    const { actor, city } = request
    const taken = await this.limits.take(city.id, [LINKS_BY_NETWORK, networkOf(request.clientIp)])
    if (!taken.ok) return taken
    return this.unitOfWork.run(actor, async (tx) => {
      const used = await redeemToken(tx, 'change_address', token)
      if (!used?.personId || used.ownerId) return refuse('link_not_valid')
      const before = await tx.one(readAddress, [tx.cityId, used.personId])
      if (!before) return refuse('link_not_valid')
      await tx.one(setAddress, [tx.cityId, used.personId, used.email])
      await closeSessionsOf(tx, used.personId)
      await tx.one(dropTokensOf, [tx.cityId, used.personId])
      await queueMail(tx, addressChangedMail, { to: { address: before.email }, locale: before.locale, facts: {} })
      return ok({ opened: actor.is(used.personId) ? await openSession(tx, used.personId, device) : null })
    })
  }
}
