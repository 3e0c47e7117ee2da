import { ok, refuse, type PersonId } from '@tilia/kernel'
import {
  CityReader,
  networkOf,
  queueMail,
  RateLimits,
  refuseInput,
  statement,
  UnitOfWork,
  type RequestContext,
  type Tx,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { LINKS_BY_NETWORK } from '../model/account-limits.js'
import { passwordChangedMail } from '../model/account-mails.js'
import { PasswordHasher } from '../model/password-hasher.js'
import { hashOf } from '../model/secret-token.js'
import { passwordError } from './choose-password.js'
import { dropTokensOf, peekToken } from './mailed-token.sql.js'
import { closeSessionsOf } from './open-session.js'
import { redeemToken } from './redeem-token.js'

const setPassword = statement<{ locale: string }>(
  'identity.set-password',
  `update person set password_hash = $3 where city_id = $1 and id = $2 and deleted_at is null returning locale`,
)

/** Ends every session, makes every mailed link worthless, and tells the person at their address. */
export async function changePasswordOf(tx: Tx, personId: PersonId, passwordHash: string): Promise<boolean> {
  const person = await tx.one(setPassword, [tx.cityId, personId, passwordHash])
  if (!person) return false
  await closeSessionsOf(tx, personId)
  await tx.one(dropTokensOf, [tx.cityId, personId])
  await queueMail(tx, passwordChangedMail, { to: { personId }, locale: person.locale, facts: {} })
  return true
}

/** By the link that was mailed. Opens no session: the new password does that, so a stolen link alone shows itself. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: CityReader,
    private readonly limits: RateLimits,
    private readonly hasher: PasswordHasher,
  ) {}

  async execute(request: RequestContext, { token, password }: { token: string; password: string }) {
    const { actor, city } = request
    const taken = await this.limits.take(city.id, [LINKS_BY_NETWORK, networkOf(request.clientIp)])
    if (!taken.ok) return taken
    const link = await this.reader.one(actor, peekToken, [city.id, hashOf(token), 'reset_password'])
    if (!link) return refuse('link_not_valid')
    const wrong = passwordError('password', password, [link.email, city.name])
    if (wrong) return refuseInput(wrong)
    const hashed = await this.hasher.hash(password)
    if (!hashed.ok) return hashed
    return this.unitOfWork.run(actor, async (tx) => {
      const used = await redeemToken(tx, 'reset_password', token)
      if (!used?.personId) return refuse('link_not_valid')
      return (await changePasswordOf(tx, used.personId, hashed.value)) ? ok({ done: true }) : refuse('link_not_valid')
    })
  }
}
