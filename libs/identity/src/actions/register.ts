import { newId, ok, refuse, type PersonId } from '@tilia/kernel'
import {
  fieldError,
  mailAddress,
  nextNumber,
  queueMail,
  RateLimits,
  refuseInput,
  statement,
  UnitOfWork,
  type RequestContext,
  type Tx,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { confirmAddressMail } from '../model/account-mails.js'
import { PasswordHasher } from '../model/password-hasher.js'
import { mailsTo } from './account-mail-limits.js'
import { passwordError } from './choose-password.js'
import { closeSession, openSession } from './open-session.js'

export interface Registration {
  readonly email: string
  readonly password: string
  readonly clientKey: string
  readonly device: string | null
}

const insertPerson = statement<{ id: PersonId }>(
  'identity.insert-person',
  `insert into person (city_id, id, number, client_key, claimed_email, password_hash, locale)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint person_once do nothing returning id`,
)

const findRegistration = statement<{ id: PersonId; claimedEmail: string | null; passwordHash: string | null }>(
  'identity.find-registration',
  `select id, claimed_email as "claimedEmail", password_hash as "passwordHash" from person
   where city_id = $1 and client_key = $2 and deleted_at is null`,
)

/**
 * An address and a password, and one is in, to draft; the mail that follows lets one publish. It never looks whether the
 * address has an account: whoever registers claims it, the letter says the rest. So nobody learns who is here.
 */
@Injectable()
export class Register {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly hasher: PasswordHasher,
  ) {}

  async execute(request: RequestContext, input: Registration) {
    const { city, locale } = request
    const email = mailAddress(input.email)
    const wrong = [
      email === null ? fieldError('email', 'not_an_email') : null,
      passwordError('password', input.password, [input.email, city.name]),
    ].filter((error) => error !== null)
    if (email === null || wrong.length > 0) return refuseInput(...wrong)
    const taken = await this.limits.take(city.id, ...mailsTo(email, request))
    if (!taken.ok) return taken
    const hashed = await this.hasher.hash(input.password)
    if (!hashed.ok) return hashed
    return this.unitOfWork.run(request.actor, async (tx) => {
      await closeSession(tx, request.session)
      const values = [input.clientKey, email, hashed.value, locale]
      const number = await nextNumber(tx, 'person')
      const person = await tx.one(insertPerson, [tx.cityId, newId(), number, ...values])
      if (!person) return this.again(tx, { ...input, email })
      await queueMail(tx, confirmAddressMail, { to: { address: email }, locale, facts: { personId: person.id } })
      return ok(await openSession(tx, person.id, input.device))
    })
  }

  /** The same press once more, because its answer was lost or the button was pressed twice. */
  private async again(tx: Tx, input: Registration) {
    const person = await tx.one(findRegistration, [tx.cityId, input.clientKey])
    const matches = await this.hasher.matches(person?.passwordHash ?? null, input.password)
    if (!matches.ok) return matches
    if (!person || !matches.value || person.claimedEmail !== input.email) return refuse('conflict')
    return ok(await openSession(tx, person.id, input.device))
  }
}
