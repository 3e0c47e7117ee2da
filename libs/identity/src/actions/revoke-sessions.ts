import { ok, refuse } from '@tilia/kernel'
import { mustBeSignedIn, statement, UnitOfWork, type RequestContext } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { hashOf } from '../model/secret-token.js'

const revokeOne = statement<{ id: string }>(
  'identity.revoke-session',
  `delete from session where city_id = $1 and person_id = $2 and id = $3 returning id`,
)

const revokeOthers = statement<never>(
  'identity.revoke-other-sessions',
  `delete from session where city_id = $1 and person_id = $2 and token_hash <> $3`,
)

/** Signs a browser out from afar: one of the list, or all but the one that asks. */
@Injectable()
export class RevokeSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  one({ actor }: RequestContext, sessionId: string) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeSignedIn(actor)
      if (!person.ok) return person
      const revoked = await tx.one(revokeOne, [tx.cityId, person.value, sessionId])
      return revoked ? ok({ done: true }) : refuse('not_found')
    })
  }

  others({ actor, session }: RequestContext) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeSignedIn(actor)
      if (!person.ok) return person
      await tx.one(revokeOthers, [tx.cityId, person.value, hashOf(session ?? '')])
      return ok({ done: true })
    })
  }
}
