import type { PlanId } from '@tilia/contracts'
import { CityReader, statement, type Batch } from '@tilia/platform'
import type { ProgressStatus } from '@tilia/rules/progress'
import { Injectable } from '@nestjs/common'
import { FROM_COMMITMENTS, STATUS } from './commitment-sql.js'
import { staffValue } from './plan-scope.js'

export type Tally = Readonly<Record<ProgressStatus, number>>

export interface PlanProgress {
  readonly commitments: Tally
  readonly milestones: Tally
}

interface Count {
  readonly planId: PlanId
  readonly of: keyof PlanProgress
  readonly status: ProgressStatus
  readonly count: number
}

const count = statement<Count>(
  'plans.count-progress',
  `with shown as (
     select commitment.plan_id, ${STATUS} as status, steps.statuses ${FROM_COMMITMENTS}
       and commitment.plan_id = any ($3::uuid[])
   )
   select plan_id as "planId", 'commitments' as of, status, count(*)::integer from shown group by plan_id, status
   union all
   select plan_id, 'milestones', step, count(*)::integer
   from shown cross join lateral unnest(shown.statuses) as step group by plan_id, step`,
)

/** How far plans are, in commitments and in milestones, as the city's day says. */
@Injectable()
export class CountProgress {
  constructor(private readonly reader: CityReader) {}

  readonly byPlan: Batch<PlanId, PlanProgress> = async (actor, planIds) => {
    const rows = await this.reader.all(actor, count, [actor.cityId, staffValue(actor), planIds])
    const tally = (planId: PlanId, of: keyof PlanProgress): Tally => {
      const mine = rows.filter((row) => row.planId === planId && row.of === of)
      const countOf = (status: ProgressStatus) => mine.find((row) => row.status === status)?.count ?? 0
      return {
        planned: countOf('planned'),
        running: countOf('running'),
        late: countOf('late'),
        done: countOf('done'),
        dropped: countOf('dropped'),
      }
    }
    return new Map(
      planIds.map((id) => [id, { commitments: tally(id, 'commitments'), milestones: tally(id, 'milestones') }]),
    )
  }
}
