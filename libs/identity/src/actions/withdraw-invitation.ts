import { ok, refuse } from '@tilia/kernel'
import { mustHave, recordAct, type RequestContext, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const withdraw = statement<{ id: string }>(
  'identity.withdraw-invitation',
  `delete from invitation where city_id = $1 and id = $2 returning id`,
)

/** Its links open nothing any more. */
@Injectable()
export class WithdrawInvitation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ actor }: RequestContext, invitationId: string) {
    return this.unitOfWork.run(actor, async (tx) => {
      const admin = mustHave(actor, 'admin')
      if (!admin.ok) return admin
      if (!(await tx.one(withdraw, [tx.cityId, invitationId]))) return refuse('not_found')
      await recordAct(tx, { verb: 'invitation_withdrawn' })
      return ok({ done: true })
    })
  }
}
