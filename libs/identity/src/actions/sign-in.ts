import { ok, refuse, type PersonId } from '@tilia/kernel'
import {
  CityReader,
  fieldError,
  mailAddress,
  networkOf,
  RateLimits,
  refuseInput,
  statement,
  UnitOfWork,
  type RequestContext,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { SIGN_IN_BY_ACCOUNT, SIGN_IN_BY_ACCOUNT_AND_NETWORK, SIGN_IN_BY_NETWORK } from '../model/account-limits.js'
import { PasswordHasher } from '../model/password-hasher.js'
import { closeSession, openSession } from './open-session.js'

export interface Credentials {
  readonly email: string
  readonly password: string
  readonly device: string | null
}

const findByEmail = statement<{ id: PersonId; passwordHash: string }>(
  'identity.find-by-email',
  `select id, password_hash as "passwordHash" from person where city_id = $1 and email = $2`,
)

const lockUnchanged = statement<{ id: PersonId }>(
  'identity.lock-unchanged',
  `select id from person where city_id = $1 and id = $2 and password_hash = $3 for update`,
)

const rehash = statement<never>(
  'identity.rehash',
  `update person set password_hash = $3 where city_id = $1 and id = $2`,
)

/**
 * Who knows the password of a confirmed address is in. One answer, and one piece of work, for a wrong password, an
 * address nobody has and one that is only claimed.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: CityReader,
    private readonly limits: RateLimits,
    private readonly hasher: PasswordHasher,
  ) {}

  async execute(request: RequestContext, input: Credentials) {
    const { actor, city } = request
    const email = mailAddress(input.email)
    if (email === null) return refuseInput(fieldError('email', 'not_an_email'))
    const network = networkOf(request.clientIp)
    const here = [SIGN_IN_BY_ACCOUNT_AND_NETWORK, `${email} ${network}`] as const
    const taken = await this.limits.take(city.id, here, [SIGN_IN_BY_ACCOUNT, email], [SIGN_IN_BY_NETWORK, network])
    if (!taken.ok) return taken
    const found = await this.reader.one(actor, findByEmail, [city.id, email])
    const matches = await this.hasher.matches(found?.passwordHash ?? null, input.password)
    if (!matches.ok) return matches
    if (!found || !matches.value) return refuse('wrong_credentials')
    await this.limits.forget(city.id, here)
    const newer = this.hasher.isOutdated(found.passwordHash) ? await this.hasher.hash(input.password) : null
    return this.unitOfWork.run(actor, async (tx) => {
      const person = await tx.one(lockUnchanged, [tx.cityId, found.id, found.passwordHash])
      if (!person) return refuse('wrong_credentials') // the password was changed a moment ago
      if (newer?.ok) await tx.one(rehash, [tx.cityId, person.id, newer.value])
      await closeSession(tx, request.session)
      return ok(await openSession(tx, person.id, input.device))
    })
  }
}
