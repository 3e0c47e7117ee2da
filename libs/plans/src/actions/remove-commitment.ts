import type { CommitmentId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { commitmentPolicy } from '../policy/plan.policy.js'
import { lockCommitment } from './lock-plan.sql.js'

const removeMilestones = statement<never>(
  'plans.remove-milestones-of',
  `with removed as (delete from milestone where city_id = $1 and commitment_id = $2 returning id)
   update subject set state = 'gone' from removed where subject.city_id = $1 and subject.id = removed.id`,
)
const remove = statement<never>(
  'plans.remove-commitment',
  `with removed as (delete from commitment where city_id = $1 and id = $2 returning id)
   update subject set state = 'gone' from removed where subject.city_id = $1 and subject.id = removed.id`,
)

/** Throws away a commitment that nobody ever read. What was promised is dropped with a reason instead. */
@Injectable()
export class RemoveCommitment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, commitmentId: CommitmentId) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const commitment = await lockCommitment(tx, commitmentId)
      if (!commitment || !commitmentPolicy.can(actor, 'read', commitment)) return refuse('not_found')
      if (!commitmentPolicy.can(actor, 'remove', commitment)) return refuse('not_allowed')
      await tx.one(removeMilestones, [tx.cityId, commitmentId])
      await tx.one(remove, [tx.cityId, commitmentId])
      await recordAct(tx, { verb: 'commitment_removed', subjectId: commitmentId })
      return ok({ id: commitmentId })
    })
  }
}
