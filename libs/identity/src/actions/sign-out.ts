import { ok } from '@tilia/kernel'
import { UnitOfWork, type RequestContext } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { closeSession } from './open-session.js'

/** Ends the session of this browser. Doing it again changes nothing. */
@Injectable()
export class SignOut {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(request: RequestContext) {
    return this.unitOfWork.run(request.actor, async (tx) => {
      await closeSession(tx, request.session)
      return ok({ done: true })
    })
  }
}
