import type { CommitmentId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { COMMITMENT_ROWS } from '@tilia/rules/plan-content'
import { Injectable } from '@nestjs/common'
import { readGiven, type GivenField } from '../model/given-plan.js'
import { commitmentPolicy } from '../policy/plan.policy.js'
import { lockCommitment } from './lock-plan.sql.js'

export interface CommitmentChange {
  readonly commitmentId: CommitmentId
  /** Of the draft that was read before it was changed. */
  readonly revision: number
  readonly fields: readonly GivenField[]
}

const save = statement<never>(
  'plans.save-commitment',
  'update commitment set draft = $3, revision = revision + 1 where city_id = $1 and id = $2',
)

/** Staff write on a commitment's draft. What is published stays as it is until the next version. */
@Injectable()
export class SaveCommitment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { commitmentId, revision, fields }: CommitmentChange) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const commitment = await lockCommitment(tx, commitmentId)
      if (!commitment || !commitmentPolicy.can(actor, 'read', commitment)) return refuse('not_found')
      if (!commitmentPolicy.can(actor, 'edit', commitment)) return refuse('not_allowed')
      const read = readGiven(COMMITMENT_ROWS, fields)
      if (!read.ok) return read
      if (commitment.revision !== revision) return refuse('conflict')
      await tx.one(save, [tx.cityId, commitmentId, JSON.stringify(read.value)])
      await recordAct(tx, { verb: 'commitment_changed', subjectId: commitmentId })
      return ok({ id: commitmentId, revision: revision + 1 })
    })
  }
}
