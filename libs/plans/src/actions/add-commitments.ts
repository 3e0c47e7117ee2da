import type { CommitmentId, PlanId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { planPolicy } from '../policy/plan.policy.js'
import { readTable } from '../table/read-table.js'
import { lockPlan } from './lock-plan.sql.js'
import { MOST_COMMITMENTS, putCommitment } from './put-commitment.js'
import { MOST_MILESTONES, putMilestone } from './put-milestone.js'

export interface CommitmentsTable {
  readonly planId: PlanId
  readonly clientKey: string
  readonly csv: string
}

const findByKey = statement<{ id: CommitmentId }>(
  'plans.find-table-by-key',
  'select id from commitment where city_id = $1 and made_by = $2 and client_key = $3',
)

/** Staff add several commitments with their milestones at once, from a table: all of it, or nothing. */
@Injectable()
export class AddCommitments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { planId, clientKey, csv }: CommitmentsTable) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const plan = await lockPlan(tx, planId)
      if (!plan || !planPolicy.can(actor, 'read', plan)) return refuse('not_found')
      if (!planPolicy.can(actor, 'edit', plan)) return refuse('not_allowed')
      const table = readTable(csv)
      if (!table.ok) return table
      const added = table.value.length
      if (await tx.one(findByKey, [tx.cityId, person.value, clientKey])) return ok({ id: planId, added })
      for (const [index, { content, milestones }] of table.value.entries()) {
        const made = await putCommitment(tx, { planId, content, clientKey: index === 0 ? clientKey : null })
        if (!made) return refuse('plan_is_full', { limit: MOST_COMMITMENTS })
        for (const milestone of milestones)
          if (!(await putMilestone(tx, { commitmentId: made.id, content: milestone, clientKey: null })))
            return refuse('plan_is_full', { limit: MOST_MILESTONES })
      }
      await recordAct(tx, { verb: 'commitments_added', subjectId: planId, facts: { added } })
      return ok({ id: planId, added })
    })
  }
}
