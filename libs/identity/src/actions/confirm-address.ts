import { ok, refuse, type PersonId } from '@tilia/kernel'
import { CityReader, networkOf, RateLimits, statement, UnitOfWork, type RequestContext } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { LINKS_BY_NETWORK } from '../model/account-limits.js'
import { hashOf } from '../model/secret-token.js'
import { dropTokensFor, peekToken } from './mailed-token.sql.js'
import { closeSessionsOf, openSession } from './open-session.js'
import { OwnPassword } from './own-password.js'
import { redeemToken } from './redeem-token.js'

interface Confirmation {
  readonly token: string
  /** Needed in a browser where the person is not signed in. */
  readonly password: string | null
  readonly device: string | null
}

const confirm = statement<{ id: PersonId }>(
  'identity.confirm-address',
  `update person set email = claimed_email, claimed_email = null, email_confirmed_at = now()
   where city_id = $1 and id = $2 and claimed_email = $3 and deleted_at is null returning id`,
)

/**
 * The link shows that one reads mail at the address; the session or the password, that it was oneself who registered with
 * it. Both are needed: somebody who registers with a stranger's address must not get an account by the stranger's click.
 */
@Injectable()
export class ConfirmAddress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: CityReader,
    private readonly limits: RateLimits,
    private readonly ownPassword: OwnPassword,
  ) {}

  async execute(request: RequestContext, { token, password, device }: Confirmation) {
    const { actor, city } = request
    const taken = await this.limits.take(city.id, [LINKS_BY_NETWORK, networkOf(request.clientIp)])
    if (!taken.ok) return taken
    const link = await this.reader.one(actor, peekToken, [city.id, hashOf(token), 'confirm_address'])
    if (!link?.personId) return refuse('link_not_valid')
    if (!actor.is(link.personId)) {
      const recognised = await this.ownPassword.checkOf(request, link.personId, password)
      if (!recognised.ok) return recognised
    }
    return this.unitOfWork.run(actor, async (tx) => {
      const used = await redeemToken(tx, 'confirm_address', token)
      if (!used?.personId || used.ownerId) return refuse('link_not_valid')
      const person = await tx.one(confirm, [tx.cityId, used.personId, used.email])
      if (!person) return refuse('link_not_valid')
      await tx.one(dropTokensFor, [tx.cityId, used.email, 'confirm_address'])
      await closeSessionsOf(tx, person.id)
      return ok(await openSession(tx, person.id, device))
    })
  }
}
