import type { MilestoneId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { MILESTONE_ROWS } from '@tilia/rules/plan-content'
import { Injectable } from '@nestjs/common'
import { readGiven, type GivenField } from '../model/given-plan.js'
import { commitmentPolicy } from '../policy/plan.policy.js'
import { lockMilestone } from './lock-plan.sql.js'

export interface MilestoneChange {
  readonly milestoneId: MilestoneId
  /** Of the draft that was read before it was changed. */
  readonly revision: number
  readonly fields: readonly GivenField[]
}

const save = statement<never>(
  'plans.save-milestone',
  'update milestone set draft = $3, revision = revision + 1 where city_id = $1 and id = $2',
)

/** Staff write on a milestone's draft. The date of one that was published stays: it moves only with a public reason. */
@Injectable()
export class SaveMilestone {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { milestoneId, revision, fields }: MilestoneChange) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const milestone = await lockMilestone(tx, milestoneId)
      if (!milestone || !commitmentPolicy.can(actor, 'read', milestone)) return refuse('not_found')
      if (!commitmentPolicy.can(actor, 'edit', milestone)) return refuse('not_allowed')
      const isPublic = milestone.subjectState === 'open'
      const kept = isPublic ? [{ key: 'endDate', text: milestone.dueDate ?? '' }] : []
      const read = readGiven(MILESTONE_ROWS, [...fields, ...kept])
      if (!read.ok) return read
      if (milestone.revision !== revision) return refuse('conflict')
      await tx.one(save, [tx.cityId, milestoneId, JSON.stringify(read.value)])
      await recordAct(tx, { verb: 'milestone_changed', subjectId: milestoneId })
      return ok({ id: milestoneId, revision: revision + 1 })
    })
  }
}
