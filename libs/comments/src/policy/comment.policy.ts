import type { PersonId } from '@tilia/kernel'
import { definePolicy, type SubjectState } from '@tilia/platform'

export interface CommentFacts {
  /** Null where the actor may not see whose it is. */
  readonly authorId: PersonId | null
  /** Of the comment itself. */
  readonly state: SubjectState
  /** Of what it is about: nothing of a hidden idea's thread is shown. */
  readonly aboutState: SubjectState
}

/**
 * `read` is about the words: a comment that is hidden or gone keeps its place in the thread, without them. `readThread` is
 * about the place.
 */
export const commentPolicy = definePolicy<CommentFacts>()({
  readThread: (actor, comment) =>
    comment.aboutState === 'open' || (comment.aboutState === 'hidden' && actor.has('moderator')),
  read: (actor, comment) =>
    comment.state === 'open' || (comment.state === 'hidden' && (actor.is(comment.authorId) || actor.has('moderator'))),
  reply: (actor, comment) => actor.confirmed && comment.state === 'open' && comment.aboutState === 'open',
  correct: (actor, comment) => actor.is(comment.authorId) && comment.state === 'open' && comment.aboutState === 'open',
  remove: (actor, comment) => actor.is(comment.authorId) && comment.state !== 'gone',
})
