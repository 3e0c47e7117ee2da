import { networkOf, type Counted, type RequestContext } from '@tilia/platform'
import { MAILS_BY_NETWORK, MAILS_TO_ADDRESS, MAILS_TO_ADDRESS_A_DAY } from '../model/account-limits.js'

/** What counts before a mail is queued to an address that anybody typed, whether or not it has an account. */
export function mailsTo(email: string, request: RequestContext): Counted[] {
  return [
    [MAILS_BY_NETWORK, networkOf(request.clientIp)],
    [MAILS_TO_ADDRESS, email],
    [MAILS_TO_ADDRESS_A_DAY, email],
  ]
}
