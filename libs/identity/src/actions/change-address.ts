import { ok, refuse, type PersonId } from '@tilia/kernel'
import {
  CityReader,
  networkOf,
  queueMail,
  RateLimits,
  statement,
  UnitOfWork,
  type RequestContext,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { LINKS_BY_NETWORK } from '../model/account-limits.js'
import { addressChangedMail } from '../model/account-mails.js'
import { hashOf } from '../model/secret-token.js'
import { dropTokensOf, peekToken } from './mailed-token.sql.js'
import { closeSessionsOf, openSession } from './open-session.js'
import { OwnPassword } from './own-password.js'
import { redeemToken } from './redeem-token.js'

interface Proof {
  readonly token: string
  /** Needed in a browser where the person is not signed in. */
  readonly password: string | null
  readonly device: string | null
}

const readAddress = statement<{ email: string; locale: string }>(
  'identity.read-address',
  `select email, locale from person where city_id = $1 and id = $2 and email is not null`,
)

const setAddress = statement<{ id: PersonId }>(
  'identity.set-address',
  `update person set email = $3, email_confirmed_at = now() where city_id = $1 and id = $2 returning id`,
)

/**
 * By the link that was mailed to the new address, and the session or the password of the account: that address, and no
 * other, becomes the account's. Every session ends, this browser gets a new one, and the old address is told.
 */
@Injectable()
export class ChangeAddress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: CityReader,
    private readonly limits: RateLimits,
    private readonly ownPassword: OwnPassword,
  ) {}

  async execute(request: RequestContext, { token, password, device }: Proof) {
    const { actor, city } = request
    const taken = await this.limits.take(city.id, [LINKS_BY_NETWORK, networkOf(request.clientIp)])
    if (!taken.ok) return taken
    const link = await this.reader.one(actor, peekToken, [city.id, hashOf(token), 'change_address'])
    if (!link?.personId) return refuse('link_not_valid')
    if (!actor.is(link.personId)) {
      const recognised = await this.ownPassword.checkOf(request, link.personId, password)
      if (!recognised.ok) return recognised
    }
    return this.unitOfWork.run(actor, async (tx) => {
      const used = await redeemToken(tx, 'change_address', token)
      if (!used?.personId || used.ownerId) return refuse('link_not_valid')
      const before = await tx.one(readAddress, [tx.cityId, used.personId])
      if (!before) return refuse('link_not_valid')
      await tx.one(setAddress, [tx.cityId, used.personId, used.email])
      await closeSessionsOf(tx, used.personId)
      await tx.one(dropTokensOf, [tx.cityId, used.personId])
      await queueMail(tx, addressChangedMail, { to: { address: before.email }, locale: before.locale, facts: {} })
      return ok(await openSession(tx, used.personId, device))
    })
  }
}
