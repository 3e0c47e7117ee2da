import type { PlanId } from '@tilia/contracts'
import type { PlanFacts } from '@tilia/plans'
import { statement, type Tx } from '@tilia/platform'
import type { WindowDates } from '@tilia/rules/window'

export interface LockedRound extends PlanFacts {
  /** Null where the plan has no window yet. */
  readonly opensAt: Date | null
  readonly closesAt: Date | null
}

const hold = statement<never>(
  'rounds.hold-plan',
  'select id from plan where city_id = $1 and id = $2 for no key update',
)
const read = statement<LockedRound>(
  'rounds.locked',
  `select plan.state, subject.state as "subjectState", round.opens_at as "opensAt", round.closes_at as "closesAt"
   from plan
   join subject on subject.city_id = plan.city_id and subject.id = plan.id
   left join round on round.city_id = plan.city_id and round.plan_id = plan.id
   where plan.city_id = $1 and plan.id = $2`,
)

/** A plan's window, held until the commit; read by a statement of its own, after the wait. */
export async function lockRound(tx: Tx, planId: PlanId): Promise<LockedRound | null> {
  const values = [tx.cityId, planId]
  const [, round] = await Promise.all([tx.one(hold, values), tx.one(read, values)])
  return round
}

const instants = statement<WindowDates>(
  'rounds.instants',
  `select $2::timestamp at time zone time_zone as "opensAt", $3::timestamp at time zone time_zone as "closesAt"
   from city where id = $1`,
)

/** What the clocks of the city show → instants, by the database's own tables of time zones. */
export async function instantsOf(tx: Tx, opensAt: string, closesAt: string): Promise<WindowDates> {
  return (await tx.one(instants, [tx.cityId, opensAt, closesAt]))!
}
