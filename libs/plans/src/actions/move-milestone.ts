import { milestoneMoved, type MilestoneId } from '@tilia/contracts'
import { newId, ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { decideMove } from '@tilia/rules/progress'
import { Injectable } from '@nestjs/common'
import { commitmentPolicy } from '../policy/plan.policy.js'
import { lockMilestone } from './lock-plan.sql.js'

export interface Move {
  readonly milestoneId: MilestoneId
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly toDate: string
  /** For everyone to read. */
  readonly reason: string
}

const insertMove = statement<never>(
  'plans.insert-move',
  `insert into milestone_move (city_id, id, milestone_id, from_date, to_date, reason, moved_by)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)
const setDate = statement<never>(
  'plans.set-date',
  `update milestone set content = jsonb_set(content, '{endDate}', to_jsonb($3::text)),
     draft = jsonb_set(draft, '{endDate}', to_jsonb($3::text)), revision = revision + 1
   where city_id = $1 and id = $2`,
)

/** A published date moves at once, with a reason that everyone reads; where it stood before stays in its history. */
@Injectable()
export class MoveMilestone {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { milestoneId, toDate, reason }: Move) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const milestone = await lockMilestone(tx, milestoneId)
      if (!milestone || !commitmentPolicy.can(actor, 'read', milestone)) return refuse('not_found')
      if (!commitmentPolicy.can(actor, 'move', milestone)) return refuse('not_allowed')
      const decision = decideMove(milestone, toDate)
      if (!decision.ok) return decision
      const { commitmentId, dueDate } = milestone
      const moveId = newId()
      await tx.one(insertMove, [tx.cityId, moveId, milestoneId, dueDate, toDate, reason, person.value])
      await tx.one(setDate, [tx.cityId, milestoneId, toDate])
      await recordAct(tx, { verb: 'milestone_moved', subjectId: milestoneId, facts: { from: dueDate, to: toDate } })
      tx.emit(milestoneMoved({ milestoneId, commitmentId, moveId }))
      return ok({ id: milestoneId })
    })
  }
}
