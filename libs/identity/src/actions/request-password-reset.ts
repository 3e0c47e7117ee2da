import { ok } from '@tilia/kernel'
import {
  fieldError,
  mailAddress,
  queueMail,
  RateLimits,
  refuseInput,
  UnitOfWork,
  type RequestContext,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { resetPasswordMail } from '../model/account-mails.js'
import { mailsTo } from './account-mail-limits.js'

/** A letter to the address, whoever has it. Whether it holds a link is decided when it is written, far from here. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: RateLimits,
  ) {}

  async execute(request: RequestContext, typed: string) {
    const { actor, city, locale } = request
    const email = mailAddress(typed)
    if (!email) return refuseInput(fieldError('email', 'not_an_email'))
    const taken = await this.limits.take(city.id, ...mailsTo(email, request))
    if (!taken.ok) return taken
    return this.unitOfWork.run(actor, async (tx) => {
      await queueMail(tx, resetPasswordMail, { to: { address: email }, locale, facts: {} })
      return ok({ done: true })
    })
  }
}
