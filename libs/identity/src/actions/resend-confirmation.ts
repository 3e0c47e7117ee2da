import { ok } from '@tilia/kernel'
import {
  CityReader,
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
import { confirmAddressMail } from '../model/account-mails.js'
import { mailsTo } from './account-mail-limits.js'

const readClaim = statement<{ claimedEmail: string | null }>(
  'identity.read-claim',
  `select claimed_email as "claimedEmail" from person where city_id = $1 and id = $2`,
)

/** The confirmation once more: to one's own address when signed in, else to the one that is given, known or not. */
@Injectable()
export class ResendConfirmation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: CityReader,
    private readonly limits: RateLimits,
  ) {}

  async execute(request: RequestContext, typed: string | null) {
    const { actor, city, locale } = request
    if (actor.confirmed) return ok({ done: true })
    const email = actor.signedIn ? await this.claimOf(request) : mailAddress(typed ?? '')
    if (!email) return refuseInput(fieldError('email', typed ? 'not_an_email' : 'required'))
    const taken = await this.limits.take(city.id, ...mailsTo(email, request))
    if (!taken.ok) return taken
    return this.unitOfWork.run(actor, async (tx) => {
      await queueMail(tx, confirmAddressMail, { to: { address: email }, locale, facts: { personId: actor.personId } })
      return ok({ done: true })
    })
  }

  private async claimOf({ actor }: RequestContext): Promise<string | null> {
    return (await this.reader.one(actor, readClaim, [actor.cityId, actor.personId]))?.claimedEmail ?? null
  }
}
