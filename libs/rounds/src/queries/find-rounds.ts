import type { PlanId } from '@tilia/contracts'
import { CityReader, statement, type Batch } from '@tilia/platform'
import type { WindowPhase } from '@tilia/rules/window'
import { Injectable } from '@nestjs/common'

export interface RoundRow {
  readonly planId: PlanId
  readonly opensAt: Date
  readonly closesAt: Date
  /** By the clock of the database, as every support is decided. */
  readonly phase: WindowPhase
}

export interface RoundMoveRow {
  readonly id: string
  readonly planId: PlanId
  readonly fromOpensAt: Date
  readonly fromClosesAt: Date
  readonly toOpensAt: Date
  readonly toClosesAt: Date
  readonly reason: string
  readonly movedAt: Date
}

// Whoever may see the plan may see when it takes ideas; a plan that one may not see is not asked about.
const rounds = statement<RoundRow>(
  'rounds.by-plan',
  `select plan_id as "planId", opens_at as "opensAt", closes_at as "closesAt",
     case when now() < opens_at then 'before' when now() < closes_at then 'open' else 'after' end as phase
   from round
   join subject on subject.city_id = round.city_id and subject.id = round.plan_id
   where round.city_id = $1 and round.plan_id = any ($2::uuid[])
     and (subject.state = 'open' or (subject.state = 'draft' and $3::boolean))`,
)
const moves = statement<RoundMoveRow>(
  'rounds.moves-by-plan',
  `select round_move.id, plan_id as "planId", from_opens_at as "fromOpensAt", from_closes_at as "fromClosesAt",
     to_opens_at as "toOpensAt", to_closes_at as "toClosesAt", reason, moved_at as "movedAt"
   from round_move
   join subject on subject.city_id = round_move.city_id and subject.id = round_move.plan_id
   where round_move.city_id = $1 and plan_id = any ($2::uuid[])
     and (subject.state = 'open' or (subject.state = 'draft' and $3::boolean))
   order by round_move.id`,
)

/** When plans take ideas and supports, and when that was moved and why. */
@Injectable()
export class FindRounds {
  constructor(private readonly reader: CityReader) {}

  readonly byPlan: Batch<PlanId, RoundRow> = async (actor, ids) => {
    const rows = await this.reader.all(actor, rounds, [actor.cityId, ids, actor.has('staff')])
    return new Map(rows.map((row) => [row.planId, row]))
  }

  /** Oldest first. */
  readonly movesByPlan: Batch<PlanId, RoundMoveRow[]> = async (actor, ids) => {
    const rows = await this.reader.all(actor, moves, [actor.cityId, ids, actor.has('staff')])
    return Map.groupBy(rows, (row) => row.planId)
  }
}
