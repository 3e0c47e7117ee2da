import { roundMoved } from '@tilia/contracts'
import { newId, ok, refuse, type Actor } from '@tilia/kernel'
import { planPolicy } from '@tilia/plans'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { decideWindow } from '@tilia/rules/window'
import { Injectable } from '@nestjs/common'
import { instantsOf, lockRound } from './lock-round.sql.js'
import type { NewWindow } from './open-round.js'

export interface MovedWindow extends NewWindow {
  /** For everyone to read; needed once the plan is published. */
  readonly reason: string | null
}

const move = statement<never>(
  'rounds.move',
  'update round set opens_at = $3, closes_at = $4 where city_id = $1 and plan_id = $2',
)
const remember = statement<never>(
  'rounds.remember-move',
  `insert into round_move (city_id, id, plan_id, from_opens_at, from_closes_at, to_opens_at, to_closes_at, reason,
     moved_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

/** Staff move a plan's window, with a reason that everyone reads. What it was before stays in its history. */
@Injectable()
export class MoveRound {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { planId, opensAt, closesAt, reason }: MovedWindow) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const round = await lockRound(tx, planId)
      if (!round || !planPolicy.can(actor, 'read', round)) return refuse('not_found')
      if (!planPolicy.can(actor, 'moveWindow', round)) return refuse('not_allowed')
      if (!round.opensAt || !round.closesAt) return refuse('not_found')
      const current = { opensAt: round.opensAt, closesAt: round.closesAt }
      const next = await instantsOf(tx, opensAt, closesAt)
      const isPublic = round.state === 'published'
      const decision = decideWindow({ current, next, isPublic, reason, now: tx.now })
      if (!decision.ok) return decision
      await tx.one(move, [tx.cityId, planId, next.opensAt, next.closesAt])
      await recordAct(tx, { verb: 'window_moved', subjectId: planId })
      if (!isPublic) return ok({ planId })
      const moveId = newId()
      const [from, to] = [Object.values(current), [next.opensAt, next.closesAt]]
      await tx.one(remember, [tx.cityId, moveId, planId, ...from, ...to, reason, person.value])
      tx.emit(roundMoved({ planId, moveId }))
      return ok({ planId })
    })
  }
}
