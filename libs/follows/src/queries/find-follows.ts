import { pageSize, toPage, type Actor, type Page } from '@tilia/kernel'
import { CityReader, statement, SubjectRegistry, type FollowReason, type SubjectCard } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { BY_WEIGHT } from './reason-order.js'

interface FollowRow {
  readonly subjectId: string
  readonly reason: FollowReason
  readonly viaId: string | null
  /** With microseconds, which a Date would lose: for the cursor. */
  readonly sinceText: string
  readonly since: Date
}

/** Something a person hears of, and why. */
export interface FollowCard {
  readonly subject: SubjectCard
  readonly reason: FollowReason
  readonly via: SubjectCard | null
  readonly since: Date
}

/** Whether one follows a subject: what its button says. */
export interface ViewerFollow {
  readonly following: boolean
  readonly reason: FollowReason | null
  readonly viaId: string | null
}

const MINE = `
  select subject_id as "subjectId", reason, via_id as "viaId", since, since::text as "sinceText" from (
    select distinct on (subject_id) subject_id, reason, via_id, since
    from follow_reason where city_id = $1 and person_id = $2 order by subject_id, ${BY_WEIGHT}, since) as mine`

const newest = statement<FollowRow>('follows.of-person', `${MINE} order by since desc, subject_id desc limit $3`)
const newestAfter = statement<FollowRow>(
  'follows.of-person-after',
  `${MINE} where (since, subject_id) < ($4::timestamptz, $5::uuid) order by since desc, subject_id desc limit $3`,
)

const ofSubjects = statement<{ subjectId: string; reason: FollowReason; viaId: string | null }>(
  'follows.of-person-and-subjects',
  `select distinct on (subject_id) subject_id as "subjectId", reason, via_id as "viaId"
   from follow_reason where city_id = $1 and person_id = $2 and subject_id = any ($3::uuid[])
   order by subject_id, ${BY_WEIGHT}, since`,
)

/** What a person follows. */
@Injectable()
export class FindFollows {
  constructor(
    private readonly reader: CityReader,
    private readonly subjects: SubjectRegistry,
  ) {}

  /** Newest first. What everyone may no longer see is left out of its page, for moderators too. */
  async ofViewer(actor: Actor, page: { first?: number | null; after?: string | null }): Promise<Page<FollowCard>> {
    if (actor.personId === null) return { items: [], nextCursor: null }
    const size = pageSize(page.first)
    const values = [actor.cityId, actor.personId, size + 1]
    const cursor = readCursor(page.after)
    const rows = cursor
      ? await this.reader.all(actor, newestAfter, [...values, ...cursor])
      : await this.reader.all(actor, newest, values)
    const { items, nextCursor } = toPage(rows, size, (row) => `${row.sinceText}_${row.subjectId}`)
    return { items: await this.withCards(actor, items), nextCursor }
  }

  /** For `load`: every subject has an answer. */
  readonly byViewer = async (actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, ViewerFollow>> => {
    const rows = actor.personId ? await this.reader.all(actor, ofSubjects, [actor.cityId, actor.personId, ids]) : []
    const found = new Map(rows.map(({ subjectId, reason, viaId }) => [subjectId, { following: true, reason, viaId }]))
    return new Map(ids.map((id) => [id, found.get(id) ?? { following: false, reason: null, viaId: null }]))
  }

  private async withCards(actor: Actor, rows: readonly FollowRow[]): Promise<FollowCard[]> {
    const ids = rows.flatMap(({ subjectId, viaId }) => (viaId ? [subjectId, viaId] : [subjectId]))
    const cards = await this.subjects.cards(actor, ids)
    const open = new Map([...cards].filter(([, card]) => card.state === 'open'))
    return rows.flatMap(({ subjectId, viaId, reason, since }) => {
      const subject = open.get(subjectId)
      return subject ? [{ subject, reason, via: (viaId && open.get(viaId)) || null, since }] : []
    })
  }
}

/** `<since>_<subject>`; what is no cursor begins at the begin. */
function readCursor(after: string | null | undefined): [string, string] | null {
  const [, since, id] = /^([0-9:.+ -]{19,40})_([0-9a-f-]{36})$/.exec(after ?? '') ?? []
  return since && id && !Number.isNaN(Date.parse(since)) ? [since, id] : null
}
