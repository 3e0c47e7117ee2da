import type { PersonId, Role } from '@tilia/kernel'
import { CityReader, networkOf, RateLimits, statement, type RequestContext } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { openInvitation } from '../actions/invitation.sql.js'
import { LINKS_BY_NETWORK } from '../model/account-limits.js'
import { hashOf } from '../model/secret-token.js'
import type { TokenPurpose } from '../model/mailed-token.js'

/** What following a link asks of one: nothing but a click, the account's password, or a new one. */
export const NEEDS = ['nothing', 'password', 'new_password'] as const

export interface MailedLinkRow {
  readonly purpose: TokenPurpose
  readonly email: string
  readonly needs: (typeof NEEDS)[number]
  readonly roles: readonly Role[]
}

type Found = { purpose: TokenPurpose; email: string; personId: PersonId | null; invitationId: string | null }

const findLink = statement<Found>(
  'identity.find-link',
  `select purpose, email, person_id as "personId", invitation_id as "invitationId" from mailed_token
   where city_id = $1 and token_hash = $2 and expires_at > now()`,
)

/** What a mailed link would do. To look changes nothing: programs that scan mails open every link. */
@Injectable()
export class ReadMailedLink {
  constructor(
    private readonly reader: CityReader,
    private readonly limits: RateLimits,
  ) {}

  async execute(request: RequestContext, token: string): Promise<MailedLinkRow | null> {
    const { actor, city } = request
    const taken = await this.limits.take(city.id, [LINKS_BY_NETWORK, networkOf(request.clientIp)])
    const link = taken.ok ? await this.reader.one(actor, findLink, [city.id, hashOf(token)]) : null
    if (!link) return null
    const { purpose, email } = link
    if (purpose === 'reset_password') return { purpose, email, needs: 'new_password', roles: [] }
    if (purpose !== 'accept_invitation')
      return { purpose, email, needs: actor.is(link.personId) ? 'nothing' : 'password', roles: [] }
    const invitation = await this.reader.one(actor, openInvitation, [city.id, link.invitationId])
    if (!invitation) return null
    const known = actor.is(invitation.ownerId) ? 'nothing' : 'password'
    return { purpose, email, needs: invitation.ownerId ? known : 'new_password', roles: invitation.roles }
  }
}
