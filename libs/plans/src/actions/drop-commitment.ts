import { commitmentDropped, type CommitmentId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { commitmentPolicy } from '../policy/plan.policy.js'
import { lockCommitment } from './lock-plan.sql.js'

const drop = statement<never>(
  'plans.drop-commitment',
  'update commitment set dropped_at = now(), dropped_reason = $3 where city_id = $1 and id = $2',
)

/** The city gives a promise up, with a reason that everyone reads. The promise stays readable. */
@Injectable()
export class DropCommitment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, commitmentId: CommitmentId, reason: string) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const commitment = await lockCommitment(tx, commitmentId)
      if (!commitment || !commitmentPolicy.can(actor, 'read', commitment)) return refuse('not_found')
      if (!commitmentPolicy.can(actor, 'drop', commitment)) return refuse('not_allowed')
      await tx.one(drop, [tx.cityId, commitmentId, reason])
      await recordAct(tx, { verb: 'commitment_dropped', subjectId: commitmentId })
      tx.emit(commitmentDropped({ commitmentId }))
      return ok({ id: commitmentId })
    })
  }
}
