import type { CommentId } from '@tilia/contracts'
import { pageSize, toPage, type Actor, type Page, type PersonId } from '@tilia/kernel'
import { CityReader, statement, SubjectRegistry, type SubjectState } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

/** A place in a thread. The words are null where they are hidden from this actor or gone. */
export interface CommentRow {
  readonly id: CommentId
  readonly subjectId: string
  readonly parentId: CommentId | null
  readonly depth: number
  /** Null where the words are: a hidden comment does not say whose it was. */
  readonly authorId: PersonId | null
  readonly state: SubjectState
  readonly aboutState: SubjectState
  readonly language: string
  readonly body: string | null
  readonly bodyHtml: string | null
  readonly createdAt: Date
  readonly correctedAt: Date | null
  readonly replyCount: number
}

// $2 the person, $3 whether they moderate: the same rule as the policy's `read`, which a spec compares.
const MAY_READ = `(own.state = 'open' or (own.state = 'hidden' and (comment.author_id = $2 or $3::boolean)))`

const SELECT = `
  select comment.id, comment.subject_id as "subjectId", comment.parent_id as "parentId", comment.depth, own.state,
    about.state as "aboutState", comment.language, comment.created_at as "createdAt", comment.corrected_at as "correctedAt",
    case when ${MAY_READ} then comment.author_id end as "authorId",
    case when ${MAY_READ} then comment.body end as body,
    case when ${MAY_READ} then comment.body_html end as "bodyHtml",
    (select count(*)::int from comment reply where reply.city_id = comment.city_id and reply.parent_id = comment.id)
      as "replyCount"
  from comment
  join subject own on own.city_id = comment.city_id and own.id = comment.id
  join subject about on about.city_id = comment.city_id and about.id = comment.subject_id
  where comment.city_id = $1 and (about.state = 'open' or (about.state = 'hidden' and $3::boolean))`

const top = statement<CommentRow>(
  'comments.top',
  `${SELECT} and comment.subject_id = $4 and comment.parent_id is null order by comment.id limit $5`,
)
const topAfter = statement<CommentRow>(
  'comments.top-after',
  `${SELECT} and comment.subject_id = $4 and comment.parent_id is null and comment.id > $6 order by comment.id limit $5`,
)
const replies = statement<CommentRow>(
  'comments.replies',
  `${SELECT} and comment.parent_id = $4 order by comment.id limit $5`,
)
const repliesAfter = statement<CommentRow>(
  'comments.replies-after',
  `${SELECT} and comment.parent_id = $4 and comment.id > $6 order by comment.id limit $5`,
)
const firstReplies = statement<CommentRow>(
  'comments.first-replies',
  `select reply.* from unnest($4::uuid[]) as asked(id)
   cross join lateral (${SELECT} and comment.parent_id = asked.id order by comment.id limit $5) as reply`,
)
const byIds = statement<CommentRow>('comments.by-ids', `${SELECT} and comment.id = any ($4::uuid[])`)

const counts = statement<{ subjectId: string; comments: number }>(
  'comments.counts',
  'select subject_id as "subjectId", comments from comment_count where city_id = $1 and subject_id = any ($2::uuid[])',
)

/** How many replies come with a comment; the rest is a page of its own. */
export const FIRST_REPLIES = 3

export interface CommentPageAsked {
  readonly first?: number | null
  readonly after?: string | null
}

/** The threads, oldest first: a discussion is read from its beginning. */
@Injectable()
export class FindComments {
  constructor(
    private readonly reader: CityReader,
    private readonly registry: SubjectRegistry,
  ) {}

  /** What comments are about. A batch: see `load`. */
  readonly subjects = (actor: Actor, ids: readonly string[]) => this.registry.cards(actor, ids)

  onSubject(actor: Actor, subjectId: string, asked: CommentPageAsked): Promise<Page<CommentRow>> {
    return this.page(actor, [top, topAfter], subjectId, asked)
  }

  repliesTo(actor: Actor, commentId: string, asked: CommentPageAsked): Promise<Page<CommentRow>> {
    return this.page(actor, [replies, repliesAfter], commentId, asked)
  }

  /** The first replies to many comments, one statement. A batch: see `load`. */
  readonly firstRepliesTo = async (
    actor: Actor,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Page<CommentRow>>> => {
    const rows = await this.reader.all(actor, firstReplies, [...this.viewer(actor), ids, FIRST_REPLIES + 1])
    const threads = Map.groupBy(rows, (row) => row.parentId as string)
    return new Map(ids.map((id) => [id, toPage(threads.get(id) ?? [], FIRST_REPLIES, (row) => row.id)]))
  }

  readonly byIds = async (actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, CommentRow>> => {
    const rows = await this.reader.all(actor, byIds, [...this.viewer(actor), ids])
    return new Map(rows.map((row) => [row.id, row]))
  }

  /** How many comments stand under each of many subjects, those that are gone not counted. A batch: see `load`. */
  readonly counts = async (actor: Actor, subjectIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const rows = await this.reader.all(actor, counts, [actor.cityId, subjectIds])
    return new Map(rows.map((row) => [row.subjectId, row.comments]))
  }

  private async page(
    actor: Actor,
    [from, after]: readonly [typeof top, typeof top],
    id: string,
    asked: CommentPageAsked,
  ): Promise<Page<CommentRow>> {
    const size = pageSize(asked.first)
    const values = [...this.viewer(actor), id, size + 1]
    const rows = asked.after
      ? await this.reader.all(actor, after, [...values, asked.after])
      : await this.reader.all(actor, from, values)
    return toPage(rows, size, (row) => row.id)
  }

  private viewer(actor: Actor) {
    return [actor.cityId, actor.personId, actor.has('moderator')]
  }
}
