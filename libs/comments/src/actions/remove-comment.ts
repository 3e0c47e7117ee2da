import type { CommentId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeSignedIn, setSubjectState, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { commentPolicy } from '../policy/comment.policy.js'
import { addToCount, lockComment } from './comment.sql.js'

// The words go for good, here and in every version; what is shown in their place comes from the subject's state.
export const emptyComment = statement<never>(
  'comments.empty',
  `with forgotten as (delete from comment_version where city_id = $1 and comment_id = $2)
   update comment set body = '–', body_html = '', removed_at = now() where city_id = $1 and id = $2`,
)

/** The author takes back what they said. Its place and the replies stay; the words are gone. */
@Injectable()
export class RemoveComment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, commentId: CommentId) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeSignedIn(actor)
      if (!person.ok) return person
      const comment = await tx.one(lockComment, [tx.cityId, commentId])
      if (!comment || !actor.is(comment.authorId)) return refuse('not_found')
      if (!commentPolicy.can(actor, 'remove', comment)) return ok({ commentId })
      await tx.one(emptyComment, [tx.cityId, commentId])
      await setSubjectState(tx, commentId, 'gone')
      await tx.one(addToCount, [tx.cityId, comment.subjectId, -1])
      return ok({ commentId })
    })
  }
}
