import type { PlanId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import { CityReader, statement, type Batch } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import type { PlanSnapshot } from '../model/plan-text.js'
import { staffValue, visibleTo } from './plan-scope.js'

export interface VersionRow {
  readonly planId: PlanId
  readonly number: number
  /** Why there is a new version, in the city's words; null for the first. */
  readonly note: string | null
  readonly publishedAt: Date
}

export interface VersionWithText extends VersionRow {
  readonly snapshot: PlanSnapshot
  /** Of the version before; null for the first. */
  readonly before: PlanSnapshot | null
}

const FROM = `from plan_version version
  join subject on subject.city_id = version.city_id and subject.id = version.plan_id
  where version.city_id = $1 and ${visibleTo('$2')}`

const COLUMNS = `version.plan_id as "planId", version.number, version.note, version.published_at as "publishedAt"`

const ofPlans = statement<VersionRow>(
  'plans.versions-of',
  `select ${COLUMNS} ${FROM} and version.plan_id = any ($3::uuid[]) order by version.number desc`,
)
const byNumber = statement<VersionWithText>(
  'plans.version-by-number',
  `select ${COLUMNS}, version.snapshot,
     (select snapshot from plan_version before
      where before.city_id = $1 and before.plan_id = version.plan_id and before.number = version.number - 1) as before
   ${FROM} and version.number = $4
     and version.plan_id = (select id from plan where plan.city_id = $1 and plan.number = $3)`,
)

/** The versions of plans: each stays readable as it was published. */
@Injectable()
export class FindVersions {
  constructor(private readonly reader: CityReader) {}

  /** Newest first. */
  readonly byPlan: Batch<PlanId, VersionRow[]> = async (actor, planIds) => {
    const rows = await this.reader.all(actor, ofPlans, [actor.cityId, staffValue(actor), planIds])
    return Map.groupBy(rows, (row) => row.planId)
  }

  byNumber(actor: Actor, planNumber: number, number: number): Promise<VersionWithText | null> {
    return this.reader.one(actor, byNumber, [actor.cityId, staffValue(actor), planNumber, number])
  }
}
