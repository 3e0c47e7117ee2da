import { ok, refuse, type PersonId } from '@tilia/kernel'
import {
  CityReader,
  fieldError,
  mustBeSignedIn,
  RateLimits,
  refuseInput,
  statement,
  type RequestContext,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { PASSWORD_ASKED_AGAIN } from '../model/account-limits.js'
import { PasswordHasher } from '../model/password-hasher.js'

interface Known {
  readonly passwordHash: string | null
  /** Confirmed, or null. */
  readonly address: string | null
  /** What a password must not resemble. */
  readonly contexts: readonly (string | null)[]
}

const readPassword = statement<Known>(
  'identity.read-password',
  `select password_hash as "passwordHash", email as address, array[email, claimed_email, display_name] as contexts
   from person where city_id = $1 and id = $2 and deleted_at is null`,
)

/** A password is asked again before what matters: a forgotten browser must not be able to take an account away. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly reader: CityReader,
    private readonly limits: RateLimits,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Of who is signed in. */
  async check(request: RequestContext, password: string | null, field = 'password') {
    const person = mustBeSignedIn(request.actor)
    return person.ok ? this.checkOf(request, person.value, password, field) : person
  }

  /** Of somebody who followed a link that was mailed to them. */
  async checkOf({ actor, city }: RequestContext, personId: PersonId, password: string | null, field = 'password') {
    if (!password) return refuseInput(fieldError(field, 'required'))
    const taken = await this.limits.take(city.id, [PASSWORD_ASKED_AGAIN, personId])
    if (!taken.ok) return taken
    const found = await this.reader.one(actor, readPassword, [city.id, personId])
    if (!found) return refuse('not_found')
    const matches = await this.hasher.matches(found.passwordHash, password)
    if (!matches.ok) return matches
    if (!matches.value) return refuseInput(fieldError(field, 'wrong_password'))
    await this.limits.forget(city.id, [PASSWORD_ASKED_AGAIN, personId])
    return ok({ personId, address: found.address, contexts: found.contexts })
  }
}
