import type { ProposalId } from '@tilia/contracts'
import { CityReader, statement, type Batch } from '@tilia/platform'
import type { Window } from '@tilia/rules/window'
import { Injectable } from '@nestjs/common'

/** The window of a plan beside the database's clock. */
export interface WindowNow extends Window {
  readonly planId: string
  readonly now: Date
}

const supported = statement<{ proposalId: ProposalId }>(
  'proposals.supported-by',
  `select proposal_id as "proposalId" from support
   where city_id = $1 and person_id = $2 and proposal_id = any ($3::uuid[])`,
)
const windows = statement<WindowNow>(
  'proposals.windows',
  `select plan.id as "planId", round.opens_at as "opensAt", round.closes_at as "closesAt", now() as now
   from plan left join round on round.city_id = plan.city_id and round.plan_id = plan.id
   where plan.city_id = $1 and plan.id = any ($2::uuid[])`,
)

/** What decides whether the asker may support: whether they do, and when their plan takes supports. */
@Injectable()
export class SupportFacts {
  constructor(private readonly reader: CityReader) {}

  /** Only the proposals that the asker supports. */
  readonly supported: Batch<ProposalId, true> = async (actor, ids) => {
    if (actor.personId === null) return new Map()
    const rows = await this.reader.all(actor, supported, [actor.cityId, actor.personId, ids])
    return new Map(rows.map(({ proposalId }) => [proposalId, true]))
  }

  readonly windowOfPlan: Batch<string, WindowNow> = async (actor, planIds) => {
    const rows = await this.reader.all(actor, windows, [actor.cityId, planIds])
    return new Map(rows.map((row) => [row.planId, row]))
  }
}
