import type { CommitmentId, PlanId } from '@tilia/contracts'
import { pageSize, toPage, type Actor, type Page } from '@tilia/kernel'
import { CityReader, statement, type Batch } from '@tilia/platform'
import type { ProgressStatus } from '@tilia/rules/progress'
import { Injectable } from '@nestjs/common'
import { COMMITMENT_COLUMNS, FROM_COMMITMENTS, STATUS } from './commitment-sql.js'
import { staffValue } from './plan-scope.js'
import type { CommitmentRow } from './plan-rows.js'

export interface CommitmentFilter {
  readonly planId?: string | null
  readonly planNumber?: number | null
  readonly status?: ProgressStatus | null
  readonly policyArea?: string | null
  readonly leadInstitution?: string | null
  /** Words that the title or the brief description must contain. */
  readonly search?: string | null
}

const filtered = statement<CommitmentRow>(
  'plans.commitments-filtered',
  `select ${COMMITMENT_COLUMNS} ${FROM_COMMITMENTS} and commitment.number > $3
     and ($5::uuid is null or commitment.plan_id = $5)
     and ($6::integer is null or plan.number = $6)
     and ($7::text is null or ${STATUS} = $7)
     and ($8::text is null or coalesce(commitment.content, commitment.draft)->'policyAreas' ? $8)
     and ($9::text is null or coalesce(commitment.content, commitment.draft)->>'leadInstitution' = $9)
     and ($10::text is null or concat(commitment.title, ' ',
       coalesce(commitment.content, commitment.draft)->>'briefDescription') ilike $10)
   order by commitment.number limit $4`,
)
const byNumber = statement<CommitmentRow>(
  'plans.commitment-by-number',
  `select ${COMMITMENT_COLUMNS} ${FROM_COMMITMENTS} and commitment.number = $3`,
)
const byIds = statement<CommitmentRow>(
  'plans.commitments-by-ids',
  `select ${COMMITMENT_COLUMNS} ${FROM_COMMITMENTS} and commitment.id = any ($3::uuid[])`,
)

const ofPlans = statement<CommitmentRow>(
  'plans.commitments-of-plans',
  `select ${COMMITMENT_COLUMNS} ${FROM_COMMITMENTS} and commitment.plan_id = any ($3::uuid[])
   order by commitment.number`,
)

/** The commitments of a city, across its plans or of one. */
@Injectable()
export class FindCommitments {
  constructor(private readonly reader: CityReader) {}

  /** In the order of their numbers. A plan holds at most some hundred, so filters need no index of their own. */
  async filtered(
    actor: Actor,
    filter: CommitmentFilter,
    page: { first?: number | null; after?: string | null },
  ): Promise<Page<CommitmentRow>> {
    const size = pageSize(page.first)
    const rows = await this.reader.all(actor, filtered, [
      actor.cityId,
      staffValue(actor),
      page.after && /^\d{1,9}$/.test(page.after) ? Number(page.after) : 0,
      size + 1,
      filter.planId ?? null,
      filter.planNumber ?? null,
      filter.status ?? null,
      filter.policyArea ?? null,
      filter.leadInstitution ?? null,
      filter.search ? `%${filter.search.replace(/[\\%_]/g, '\\$&')}%` : null,
    ])
    return toPage(rows, size, (row) => String(row.number))
  }

  byNumber(actor: Actor, number: number): Promise<CommitmentRow | null> {
    return this.reader.one(actor, byNumber, [actor.cityId, staffValue(actor), number])
  }

  readonly byIds: Batch<CommitmentId, CommitmentRow> = async (actor, ids) => {
    const rows = await this.reader.all(actor, byIds, [actor.cityId, staffValue(actor), ids])
    return new Map(rows.map((row) => [row.id, row]))
  }

  /** All of them, as a plan holds at most some hundred. */
  readonly byPlan: Batch<PlanId, CommitmentRow[]> = async (actor, ids) => {
    const rows = await this.reader.all(actor, ofPlans, [actor.cityId, staffValue(actor), ids])
    return Map.groupBy(rows, (row) => row.planId)
  }
}
