import type { CommitmentId, MilestoneId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { MILESTONE_ROWS } from '@tilia/rules/plan-content'
import { Injectable } from '@nestjs/common'
import { readGiven, type GivenField } from '../model/given-plan.js'
import { commitmentPolicy } from '../policy/plan.policy.js'
import { lockCommitment } from './lock-plan.sql.js'
import { MOST_MILESTONES, putMilestone } from './put-milestone.js'

export interface NewMilestone {
  readonly commitmentId: CommitmentId
  readonly clientKey: string
  readonly fields: readonly GivenField[]
}

const findByKey = statement<{ id: MilestoneId }>(
  'plans.find-milestone-by-key',
  'select id from milestone where city_id = $1 and made_by = $2 and client_key = $3',
)

/** Staff add a step to a commitment. It is shown with the next version of the plan. */
@Injectable()
export class AddMilestone {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { commitmentId, clientKey, fields }: NewMilestone) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const commitment = await lockCommitment(tx, commitmentId)
      if (!commitment || !commitmentPolicy.can(actor, 'read', commitment)) return refuse('not_found')
      if (!commitmentPolicy.can(actor, 'edit', commitment)) return refuse('not_allowed')
      const read = readGiven(MILESTONE_ROWS, fields)
      if (!read.ok) return read
      const before = await tx.one(findByKey, [tx.cityId, person.value, clientKey])
      if (before) return ok(before)
      const id = await putMilestone(tx, { commitmentId, content: read.value, clientKey })
      if (!id) return refuse('plan_is_full', { limit: MOST_MILESTONES })
      await recordAct(tx, { verb: 'milestone_added', subjectId: id })
      return ok({ id })
    })
  }
}
