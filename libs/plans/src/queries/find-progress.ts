import type { CommitmentId, MilestoneId, ProgressUpdateId } from '@tilia/contracts'
import { isUuid, pageSize, toPage, type Actor, type Page } from '@tilia/kernel'
import { CityReader, statement, type Batch } from '@tilia/platform'
import type { Completion } from '@tilia/rules/progress'
import { Injectable } from '@nestjs/common'
import { staffValue, visibleTo } from './plan-scope.js'

/** What shows that something was done. */
export interface Evidence {
  readonly title: string
  readonly link: string
}

export interface ProgressUpdateRow {
  readonly id: ProgressUpdateId
  readonly commitmentId: CommitmentId
  readonly milestoneId: MilestoneId | null
  readonly reportedOn: string
  readonly completion: Completion
  readonly body: string
  readonly bodyHtml: string
  readonly language: string
  readonly evidence: readonly Evidence[]
  readonly postedAt: Date
}

export interface MilestoneMoveRow {
  readonly id: string
  readonly milestoneId: MilestoneId
  readonly fromDate: string | null
  readonly toDate: string
  readonly reason: string
  readonly movedAt: Date
}

const SELECT = `select report.id, report.commitment_id as "commitmentId", report.milestone_id as "milestoneId",
    report.reported_on as "reportedOn", report.completion, report.body, report.body_html as "bodyHtml", report.language, report.evidence,
    report.posted_at as "postedAt"
  from progress_update report
  join subject on subject.city_id = report.city_id and subject.id = coalesce(report.milestone_id, report.commitment_id)
  where report.city_id = $1 and ${visibleTo('$2')}`

// A cursor is the day and the id of the last row: `2026-05-20_019a…`.
const newest = statement<ProgressUpdateRow>(
  'plans.progress-newest',
  `${SELECT} and report.commitment_id = $3 and (report.reported_on, report.id) < ($5, $6::uuid)
   order by report.reported_on desc, report.id desc limit $4`,
)
const latest = statement<ProgressUpdateRow>(
  'plans.progress-latest',
  `select found.* from unnest($3::uuid[]) as wanted(id) cross join lateral (
     ${SELECT} and report.commitment_id = wanted.id order by report.reported_on desc, report.id desc limit 1) found`,
)
const moves = statement<MilestoneMoveRow>(
  'plans.milestone-moves',
  `select move.id, move.milestone_id as "milestoneId", move.from_date as "fromDate", move.to_date as "toDate",
     move.reason, move.moved_at as "movedAt"
   from milestone_move move join subject on subject.city_id = move.city_id and subject.id = move.milestone_id
   where move.city_id = $1 and ${visibleTo('$2')} and move.milestone_id = any ($3::uuid[]) order by move.id`,
)

const LAST = ['9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const

/** What was reported on commitments and milestones, and when their dates moved. */
@Injectable()
export class FindProgress {
  constructor(private readonly reader: CityReader) {}

  /** On a commitment and on its milestones, newest first. */
  async ofCommitment(
    actor: Actor,
    id: CommitmentId,
    page: { first?: number | null; after?: string | null },
  ): Promise<Page<ProgressUpdateRow>> {
    const size = pageSize(page.first)
    const [day, last] = cursorOf(page.after)
    const values = [actor.cityId, staffValue(actor), id, size + 1, day, last]
    const rows = await this.reader.all(actor, newest, values)
    return toPage(rows, size, (row) => `${row.reportedOn}_${row.id}`)
  }

  readonly latestByCommitment: Batch<CommitmentId, ProgressUpdateRow> = async (actor, ids) => {
    const rows = await this.reader.all(actor, latest, [actor.cityId, staffValue(actor), ids])
    return new Map(rows.map((row) => [row.commitmentId, row]))
  }

  /** Oldest first. */
  readonly movesByMilestone: Batch<MilestoneId, MilestoneMoveRow[]> = async (actor, ids) => {
    const rows = await this.reader.all(actor, moves, [actor.cityId, staffValue(actor), ids])
    return Map.groupBy(rows, (row) => row.milestoneId)
  }
}

function cursorOf(after: string | null | undefined): readonly [string, string] {
  const [day = '', id = ''] = (after ?? '').split('_')
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isUuid(id) ? [day, id] : LAST
}
