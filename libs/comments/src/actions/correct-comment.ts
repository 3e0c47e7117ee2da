import type { CommentId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, renderRichText, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { commentPolicy } from '../policy/comment.policy.js'
import { lockComment } from './comment.sql.js'

const keepVersion = statement<never>(
  'comments.keep-version',
  `insert into comment_version (city_id, comment_id, number, body)
   select $1, $2, coalesce(max(number), 0) + 1, $3 from comment_version where city_id = $1 and comment_id = $2`,
)

const rewrite = statement<never>(
  'comments.rewrite',
  `update comment set body = $3, body_html = $4, rich_text_version = $5, corrected_at = now()
   where city_id = $1 and id = $2`,
)

/** The author corrects what they said; the words before are kept. */
@Injectable()
export class CorrectComment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, commentId: CommentId, body: string) {
    const text = renderRichText(body)
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const comment = await tx.one(lockComment, [tx.cityId, commentId])
      if (!comment || !commentPolicy.can(actor, 'readThread', comment)) return refuse('not_found')
      if (!commentPolicy.can(actor, 'correct', comment)) return refuse('not_allowed')
      if (comment.body === body) return ok({ commentId })
      await tx.one(keepVersion, [tx.cityId, commentId, comment.body])
      await tx.one(rewrite, [tx.cityId, commentId, body, text.html, text.version])
      return ok({ commentId })
    })
  }
}
