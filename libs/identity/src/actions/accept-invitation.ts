import { newId, ok, refuse, type PersonId, type Role } from '@tilia/kernel'
import {
  CityReader,
  networkOf,
  nextNumber,
  RateLimits,
  recordAct,
  refuseInput,
  statement,
  UnitOfWork,
  type RequestContext,
  type Tx,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { LINKS_BY_NETWORK } from '../model/account-limits.js'
import { PasswordHasher } from '../model/password-hasher.js'
import { hashOf } from '../model/secret-token.js'
import { passwordError } from './choose-password.js'
import { openInvitation } from './invitation.sql.js'
import { peekToken } from './mailed-token.sql.js'
import { closeSessionsOf, openSession } from './open-session.js'
import { OwnPassword } from './own-password.js'
import { redeemToken } from './redeem-token.js'

interface Acceptance {
  readonly token: string
  /** A new one where the address has no account; else the account's, unless one is signed in with it. */
  readonly password: string | null
  readonly device: string | null
}

const insertPerson = statement<never>(
  'identity.insert-invited-person',
  `insert into person (city_id, id, number, client_key, email, email_confirmed_at, password_hash, locale)
   values ($1, $2, $3, $4, $5, now(), $6, $7)`,
)

const grantAll = statement<never>(
  'identity.grant-all',
  `insert into person_role (city_id, person_id, role) select $1, $2, unnest($3::text[]) on conflict do nothing`,
)

const closeInvitation = statement<never>(
  'identity.close-invitation',
  `delete from invitation where city_id = $1 and id = $2`,
)

/** Somebody takes the roles they were invited to, with the account they have or with a new one. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: CityReader,
    private readonly limits: RateLimits,
    private readonly hasher: PasswordHasher,
    private readonly ownPassword: OwnPassword,
  ) {}

  async execute(request: RequestContext, input: Acceptance) {
    const { actor, city, locale } = request
    const taken = await this.limits.take(city.id, [LINKS_BY_NETWORK, networkOf(request.clientIp)])
    if (!taken.ok) return taken
    const link = await this.reader.one(actor, peekToken, [city.id, hashOf(input.token), 'accept_invitation'])
    const invitation = await this.reader.one(actor, openInvitation, [city.id, link?.invitationId ?? null])
    if (!link || !invitation) return refuse('link_not_valid')
    const known = await this.recognise(request, invitation.ownerId, link.email, input.password)
    if (!known.ok) return known
    return this.unitOfWork.run(actor, async (tx) => {
      const used = await redeemToken(tx, 'accept_invitation', input.token)
      const open = await tx.one(openInvitation, [tx.cityId, used?.invitationId ?? null])
      if (!used || !open) return refuse('link_not_valid')
      if (used.ownerId !== invitation.ownerId) return refuse('conflict') // somebody confirmed the address a moment ago
      const personId = used.ownerId ?? (await this.makePerson(tx, used.email, known.value.passwordHash!, locale))
      await this.take(tx, personId, open.roles, open.id)
      return ok(await openSession(tx, personId, input.device))
    })
  }

  /** Whose address it is must show it; whose account is new chooses a password. */
  private async recognise(request: RequestContext, ownerId: PersonId | null, email: string, password: string | null) {
    if (ownerId !== null) {
      if (request.actor.is(ownerId)) return ok({ passwordHash: null })
      const known = await this.ownPassword.checkOf(request, ownerId, password)
      return known.ok ? ok({ passwordHash: null }) : known
    }
    const wrong = passwordError('password', password ?? '', [email, request.city.name])
    if (wrong) return refuseInput(wrong)
    const hashed = await this.hasher.hash(password!)
    return hashed.ok ? ok({ passwordHash: hashed.value }) : hashed
  }

  private async makePerson(tx: Tx, email: string, passwordHash: string, locale: string): Promise<PersonId> {
    const id = newId<PersonId>()
    const number = await nextNumber(tx, 'person')
    await tx.one(insertPerson, [tx.cityId, id, number, newId(), email, passwordHash, locale])
    return id
  }

  private async take(tx: Tx, personId: PersonId, roles: readonly Role[], invitationId: string): Promise<void> {
    await tx.one(grantAll, [tx.cityId, personId, roles])
    await tx.one(closeInvitation, [tx.cityId, invitationId])
    await closeSessionsOf(tx, personId)
    const facts = { roles: [...roles].sort().join(',') }
    await recordAct(tx, { verb: 'invitation_accepted', by: personId, personId, facts })
  }
}
