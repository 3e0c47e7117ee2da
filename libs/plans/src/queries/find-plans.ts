import type { PlanId } from '@tilia/contracts'
import { pageSize, toPage, type Actor, type Page } from '@tilia/kernel'
import { CityReader, statement, type Batch } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { staffValue, visibleTo } from './plan-scope.js'
import type { PlanRow } from './plan-rows.js'

const SELECT = `select plan.id, plan.number, plan.state, subject.state as "subjectState", plan.language, plan.title,
    coalesce(plan.content, plan.draft) as content, plan.version, plan.published_at as "publishedAt",
    plan.closed_at as "closedAt"
  from plan join subject on subject.city_id = plan.city_id and subject.id = plan.id
  where plan.city_id = $1 and ${visibleTo('$2')}`

const newest = statement<PlanRow>(
  'plans.newest',
  `${SELECT} and plan.number < $4 and ($5::text is null or plan.state = $5) order by plan.number desc limit $3`,
)
const byNumber = statement<PlanRow>('plans.by-number', `${SELECT} and plan.number = $3`)
const byIds = statement<PlanRow>('plans.by-ids', `${SELECT} and plan.id = any ($3::uuid[])`)

const LAST = 2_147_483_647

/** The plans of a city. */
@Injectable()
export class FindPlans {
  constructor(private readonly reader: CityReader) {}

  async newest(
    actor: Actor,
    { first, after, state }: { first?: number | null; after?: string | null; state?: string | null },
  ): Promise<Page<PlanRow>> {
    const size = pageSize(first)
    const before = after && /^\d{1,9}$/.test(after) ? Number(after) : LAST
    const rows = await this.reader.all(actor, newest, [
      actor.cityId,
      staffValue(actor),
      size + 1,
      before,
      state ?? null,
    ])
    return toPage(rows, size, (row) => String(row.number))
  }

  byNumber(actor: Actor, number: number): Promise<PlanRow | null> {
    return this.reader.one(actor, byNumber, [actor.cityId, staffValue(actor), number])
  }

  readonly byIds: Batch<PlanId, PlanRow> = async (actor, ids) => {
    const rows = await this.reader.all(actor, byIds, [actor.cityId, staffValue(actor), ids])
    return new Map(rows.map((row) => [row.id, row]))
  }
}
