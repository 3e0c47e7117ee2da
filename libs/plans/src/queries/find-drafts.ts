import type { CommitmentId, MilestoneId, PlanId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import { CityReader, statement, type Batch } from '@tilia/platform'
import type { CommitmentContent, MilestoneContent } from '@tilia/rules/plan-content'
import { Injectable } from '@nestjs/common'
import type { ImportWarning, Suggestion } from '../model/imported-plan.js'
import type { PlanState } from '../model/plan-state.js'
import type { PlanText } from '../model/plan-text.js'
import { writeTable } from '../table/write-table.js'

export interface PlanDraftRow {
  readonly id: PlanId
  readonly number: number
  readonly state: PlanState
  readonly language: string
  readonly version: number
  readonly revision: number
  readonly draft: PlanText
  /** It says something else than what is published. */
  readonly changed: boolean
  readonly warnings: readonly ImportWarning[]
  readonly suggestions: readonly Suggestion[]
  /** What visitors of the imported page had commented on it. */
  readonly comments: readonly string[]
}

export interface MilestoneDraftRow {
  readonly id: MilestoneId
  readonly revision: number
  readonly draft: MilestoneContent
  readonly changed: boolean
  readonly published: boolean
  readonly dropped: boolean
}

export interface CommitmentDraftRow {
  readonly id: CommitmentId
  readonly planId: PlanId
  readonly planNumber: number
  readonly number: number
  readonly revision: number
  readonly draft: CommitmentContent
  readonly changed: boolean
  readonly published: boolean
  readonly dropped: boolean
  readonly milestones: readonly MilestoneDraftRow[]
}

const byNumber = statement<PlanDraftRow>(
  'plans.draft-by-number',
  `select plan.id, plan.number, plan.state, plan.language, plan.version, plan.revision, plan.draft,
     plan.draft is distinct from plan.content as changed, coalesce(import.warnings, '[]') as warnings,
     coalesce(import.suggestions, '[]') as suggestions, coalesce(import.page->'comments', '[]') as comments
   from plan left join plan_import import on import.city_id = plan.city_id and import.plan_id = plan.id
   where plan.city_id = $1 and plan.number = $2`,
)

const COMMITMENTS = `select commitment.id, commitment.plan_id as "planId", plan.number as "planNumber", commitment.number,
     commitment.revision, commitment.draft, commitment.draft is distinct from commitment.content as changed,
     commitment.published_at is not null as published, commitment.dropped_at is not null as dropped,
     coalesce((
       select json_agg(json_build_object('id', milestone.id, 'revision', milestone.revision, 'draft', milestone.draft,
         'changed', milestone.draft is distinct from milestone.content, 'published', milestone.published_at is not null,
         'dropped', milestone.dropped_at is not null) order by milestone.position, milestone.id)
       from milestone where milestone.city_id = $1 and milestone.commitment_id = commitment.id
     ), '[]') as milestones
   from commitment join plan on plan.city_id = commitment.city_id and plan.id = commitment.plan_id
   where commitment.city_id = $1`

const ofPlans = statement<CommitmentDraftRow>(
  'plans.drafts-of-plans',
  `${COMMITMENTS} and commitment.plan_id = any ($2::uuid[]) order by commitment.number`,
)
const commitmentByNumber = statement<CommitmentDraftRow>(
  'plans.commitment-draft-by-number',
  `${COMMITMENTS} and commitment.number = $2`,
)

/** What staff are writing. Anybody else finds nothing here, not even what will be published tomorrow. */
@Injectable()
export class FindDrafts {
  constructor(private readonly reader: CityReader) {}

  async byNumber(actor: Actor, number: number): Promise<PlanDraftRow | null> {
    return actor.has('staff') ? this.reader.one(actor, byNumber, [actor.cityId, number]) : null
  }

  async commitmentByNumber(actor: Actor, number: number): Promise<CommitmentDraftRow | null> {
    return actor.has('staff') ? this.reader.one(actor, commitmentByNumber, [actor.cityId, number]) : null
  }

  readonly byPlan: Batch<PlanId, CommitmentDraftRow[]> = async (actor, ids) => {
    const rows = actor.has('staff') ? await this.reader.all(actor, ofPlans, [actor.cityId, ids]) : []
    return Map.groupBy(rows, (row) => row.planId)
  }
}

/** The drafts as the table that staff fill in a spreadsheet; only its heading where there are none. */
export function tableOf(commitments: readonly CommitmentDraftRow[]): string {
  return writeTable(
    commitments.map(({ draft, milestones }) => ({ content: draft, milestones: milestones.map((step) => step.draft) })),
  )
}
