import type { CommentId } from '@tilia/contracts'
import type { PersonId } from '@tilia/kernel'
import { statement, type SubjectState } from '@tilia/platform'

/** Kinds of subjects that have a thread. */
export const COMMENTABLE: readonly string[] = ['proposal', 'commitment']

export interface LockedComment {
  readonly id: CommentId
  readonly subjectId: string
  readonly parentId: CommentId | null
  readonly depth: number
  readonly authorId: PersonId
  readonly body: string
  readonly state: SubjectState
  readonly aboutState: SubjectState
}

/** The comment's row and its own subject row, so that nobody hides or removes it meanwhile. */
export const lockComment = statement<LockedComment>(
  'comments.lock',
  `select comment.id, comment.subject_id as "subjectId", comment.parent_id as "parentId", comment.depth,
     comment.author_id as "authorId", comment.body, own.state, about.state as "aboutState"
   from comment
   join subject own on own.city_id = comment.city_id and own.id = comment.id
   join subject about on about.city_id = comment.city_id and about.id = comment.subject_id
   where comment.city_id = $1 and comment.id = $2 for update of comment, own`,
)

// Last before the commit: under a much discussed idea everybody waits for this row.
export const addToCount = statement<never>(
  'comments.add-to-count',
  `insert into comment_count (city_id, subject_id, comments) values ($1, $2, greatest($3, 0))
   on conflict (city_id, subject_id) do update set comments = greatest(comment_count.comments + $3, 0)`,
)
