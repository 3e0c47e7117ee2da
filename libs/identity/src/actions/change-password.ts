import { ok, refuse } from '@tilia/kernel'
import { refuseInput, UnitOfWork, type RequestContext } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { PasswordHasher } from '../model/password-hasher.js'
import { passwordError } from './choose-password.js'
import { openSession } from './open-session.js'
import { OwnPassword } from './own-password.js'
import { changePasswordOf } from './reset-password.js'

/** Everywhere else one is signed out; here a new session takes the place of the old one. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ownPassword: OwnPassword,
    private readonly hasher: PasswordHasher,
  ) {}

  async execute(request: RequestContext, input: { password: string; newPassword: string; device: string | null }) {
    const { actor, city } = request
    const known = await this.ownPassword.check(request, input.password)
    if (!known.ok) return known
    const { personId, contexts } = known.value
    const wrong = passwordError('newPassword', input.newPassword, [...contexts, city.name])
    if (wrong) return refuseInput(wrong)
    const hashed = await this.hasher.hash(input.newPassword)
    if (!hashed.ok) return hashed
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await changePasswordOf(tx, personId, hashed.value))) return refuse('not_found')
      return ok(await openSession(tx, personId, input.device))
    })
  }
}
