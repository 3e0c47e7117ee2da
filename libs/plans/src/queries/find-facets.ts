import type { PlanId } from '@tilia/contracts'
import { CityReader, statement, type Batch } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { staffValue, visibleTo } from './plan-scope.js'

/** What the commitments of a plan can be filtered by. */
export interface Facets {
  readonly policyAreas: readonly string[]
  readonly leadInstitutions: readonly string[]
}

const facets = statement<Facets & { planId: PlanId }>(
  'plans.facets',
  `with said as (
     select commitment.plan_id, coalesce(commitment.content, commitment.draft) as content
     from commitment join subject on subject.city_id = commitment.city_id and subject.id = commitment.id
     where commitment.city_id = $1 and ${visibleTo('$2')} and commitment.plan_id = any ($3::uuid[])
   )
   select plan_id as "planId",
     array(select distinct area from said other, jsonb_array_elements_text(other.content->'policyAreas') as area
       where other.plan_id = said.plan_id order by area) as "policyAreas",
     array_agg(distinct content->>'leadInstitution' order by content->>'leadInstitution')
       filter (where content->>'leadInstitution' is not null) as "leadInstitutions"
   from said group by plan_id`,
)

@Injectable()
export class FindFacets {
  constructor(private readonly reader: CityReader) {}

  readonly byPlan: Batch<PlanId, Facets> = async (actor, planIds) => {
    const rows = await this.reader.all(actor, facets, [actor.cityId, staffValue(actor), planIds])
    return new Map(rows.map((row) => [row.planId, { ...row, leadInstitutions: row.leadInstitutions ?? [] }]))
  }
}
