import { pageSize, toPage, type Actor, type Page } from '@tilia/kernel'
import { CityReader, statement } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import type { ReportReason } from '../model/house-rules.js'

/** All open reports about one subject: a moderator decides about it once. */
export interface ReportedSubject {
  readonly subjectId: string
  /** The oldest report: first come, first served. */
  readonly oldestId: string
  readonly since: Date
  readonly reports: number
  readonly reasons: readonly ReportReason[]
  readonly notes: readonly string[]
}

const SELECT = `
  select subject_id as "subjectId", min(id::text)::uuid as "oldestId", min(created_at) as since, count(*)::int as reports,
    array_agg(distinct reason) as reasons, (array_agg(note order by id) filter (where note <> ''))[1:10] as notes
  from report where city_id = $1 and decision_id is null group by subject_id`

const queue = statement<ReportedSubject>('moderation.queue', `${SELECT} order by 2 limit $2`)
const queueAfter = statement<ReportedSubject>(
  'moderation.queue-after',
  `${SELECT} having min(id::text)::uuid > $3::uuid order by 2 limit $2`,
)
const waiting = statement<{ waiting: number }>(
  'moderation.waiting',
  'select count(distinct subject_id)::int as waiting from report where city_id = $1 and decision_id is null',
)

/** The moderators' queue. Everyone else finds nothing in it. */
@Injectable()
export class FindReports {
  constructor(private readonly reader: CityReader) {}

  async queue(actor: Actor, asked: { first?: number | null; after?: string | null }): Promise<Page<ReportedSubject>> {
    if (!actor.has('moderator')) return { items: [], nextCursor: null }
    const size = pageSize(asked.first)
    const rows = asked.after
      ? await this.reader.all(actor, queueAfter, [actor.cityId, size + 1, asked.after])
      : await this.reader.all(actor, queue, [actor.cityId, size + 1])
    return toPage(rows, size, (row) => row.oldestId)
  }

  async waiting(actor: Actor): Promise<number> {
    if (!actor.has('moderator')) return 0
    return (await this.reader.one(actor, waiting, [actor.cityId]))?.waiting ?? 0
  }
}
