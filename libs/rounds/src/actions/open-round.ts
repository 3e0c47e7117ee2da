import { roundOpened, type PlanId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { planPolicy } from '@tilia/plans'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { decideWindow } from '@tilia/rules/window'
import { Injectable } from '@nestjs/common'
import { instantsOf, lockRound } from './lock-round.sql.js'

export interface NewWindow {
  readonly planId: PlanId
  /** `YYYY-MM-DDTHH:MM`, as the clocks of the city show it. */
  readonly opensAt: string
  readonly closesAt: string
}

const insert = statement<never>(
  'rounds.insert',
  'insert into round (city_id, plan_id, opens_at, closes_at) values ($1, $2, $3, $4)',
)

/** Staff say when a plan takes ideas and supports. */
@Injectable()
export class OpenRound {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { planId, opensAt, closesAt }: NewWindow) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const round = await lockRound(tx, planId)
      if (!round || !planPolicy.can(actor, 'read', round)) return refuse('not_found')
      if (!planPolicy.can(actor, 'moveWindow', round)) return refuse('not_allowed')
      if (round.opensAt) return refuse('conflict') // somebody set it meanwhile: from now on it is moved
      const next = await instantsOf(tx, opensAt, closesAt)
      const isPublic = round.state === 'published'
      const decision = decideWindow({ current: null, next, isPublic, reason: null, now: tx.now })
      if (!decision.ok) return decision
      await tx.one(insert, [tx.cityId, planId, next.opensAt, next.closesAt])
      await recordAct(tx, { verb: 'window_set', subjectId: planId })
      tx.emit(roundOpened({ planId }))
      return ok({ planId })
    })
  }
}
