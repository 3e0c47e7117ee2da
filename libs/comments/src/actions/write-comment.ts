import { commentWritten, type CommentId } from '@tilia/contracts'
import { newId, ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, putSubject, renderRichText, statement, UnitOfWork, type SubjectState } from '@tilia/platform'
import { placeReply } from '@tilia/rules/comments'
import { Injectable } from '@nestjs/common'
import { commentPolicy, type CommentFacts } from '../policy/comment.policy.js'
import { addToCount, COMMENTABLE, lockComment } from './comment.sql.js'

export interface NewComment {
  /** Made by the client: the same key again is the same comment again. */
  readonly clientKey: string
  readonly subjectId: string
  readonly repliesTo?: CommentId | null
  readonly language: string
  readonly body: string
}

const findWritten = statement<{ commentId: CommentId }>(
  'comments.find-written',
  'select id as "commentId" from comment where city_id = $1 and author_id = $2 and client_key = $3',
)

const lockSubject = statement<{ kind: string; state: SubjectState }>(
  'comments.lock-subject',
  'select kind, state from subject where city_id = $1 and id = $2 for share',
)

const insertComment = statement<{ id: CommentId }>(
  'comments.insert',
  `insert into comment (city_id, id, subject_id, parent_id, depth, author_id, client_key, language, body, body_html,
     rich_text_version, source)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (city_id, author_id, client_key) do nothing
   returning id`,
)

/** A confirmed person says something about a subject that is open, or replies to a comment there. */
@Injectable()
export class WriteComment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, comment: NewComment) {
    const text = renderRichText(comment.body)
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const about = await tx.one(lockSubject, [tx.cityId, comment.subjectId])
      if (!about || about.state !== 'open' || !COMMENTABLE.includes(about.kind)) return refuse('not_found')
      const repliedTo = comment.repliesTo ? await tx.one(lockComment, [tx.cityId, comment.repliesTo]) : null
      if (comment.repliesTo) {
        if (repliedTo?.subjectId !== comment.subjectId) return refuse('not_found')
        const facts: CommentFacts = { ...repliedTo, aboutState: about.state }
        if (!commentPolicy.can(actor, 'reply', facts)) return refuse('not_open_to_replies')
      }
      const id = newId<CommentId>()
      const { parentId, depth } = placeReply(repliedTo)
      const row = [tx.cityId, id, comment.subjectId, parentId, depth, person.value, comment.clientKey, comment.language]
      const first = await tx.one(insertComment, [...row, comment.body, text.html, text.version, actor.source])
      if (!first) return ok((await tx.one(findWritten, [tx.cityId, person.value, comment.clientKey]))!)
      await putSubject(tx, { id, kind: 'comment', state: 'open' })
      await tx.one(addToCount, [tx.cityId, comment.subjectId, 1])
      tx.emit(commentWritten({ commentId: id, subjectId: comment.subjectId, parentId: parentId ?? '' }))
      return ok({ commentId: id })
    })
  }
}
