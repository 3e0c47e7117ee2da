import { ok, refuse } from '@tilia/kernel'
import {
  fieldError,
  mailAddress,
  queueMail,
  RateLimits,
  refuseInput,
  statement,
  UnitOfWork,
  type RequestContext,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { changeAddressMail } from '../model/account-mails.js'
import { mailsTo } from './account-mail-limits.js'
import { OwnPassword } from './own-password.js'

const dropEarlier = statement<never>(
  'identity.drop-earlier-changes',
  `delete from mailed_token where city_id = $1 and person_id = $2 and purpose = 'change_address'`,
)

/** A link to the new address. Nothing changes before it is followed; the last one asked for is the one that counts. */
@Injectable()
export class RequestAddressChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly ownPassword: OwnPassword,
  ) {}

  async execute(request: RequestContext, input: { email: string; password: string }) {
    const { actor, city, locale } = request
    const email = mailAddress(input.email)
    if (!email) return refuseInput(fieldError('email', 'not_an_email'))
    const known = await this.ownPassword.check(request, input.password)
    if (!known.ok) return known
    if (!actor.confirmed) return refuse('not_confirmed')
    const taken = await this.limits.take(city.id, ...mailsTo(email, request))
    if (!taken.ok) return taken
    const { personId } = known.value
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.one(dropEarlier, [tx.cityId, personId])
      await queueMail(tx, changeAddressMail, { to: { address: email }, locale, facts: { personId } })
      return ok({ done: true })
    })
  }
}
