import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { isUuid } from '@tilia/kernel'
import { COMMENT, CORRECT_COMMENT, REMOVE_COMMENT, WRITE_COMMENT } from '#lib/comments/comment.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

export const load = async ({ locals, params, url }) => {
  if (!isUuid(params.id)) error(404)
  const { comment, replies, moderationDecision } = await locals.ask(COMMENT, {
    id: params.id,
    after: url.searchParams.get('after'),
  })
  if (!comment?.about) error(404)
  return { comment, about: comment.about, replies, decision: comment.state === 'hidden' ? moderationDecision : null }
}

export const actions = {
  reply: act('reply', async (form) => {
    const { params, locals } = form.event
    const { comment } = await locals.ask(COMMENT, { id: params.id! })
    if (!comment) error(404)
    const { writeComment } = await locals.ask(WRITE_COMMENT, {
      input: { clientKey: form.key, subjectId: comment.subjectId, repliesTo: params.id!, body: form.text('body') },
    })
    if (isRefusal(writeComment)) return form.refuse(writeComment)
    return form.done(`/comments/${params.id}#comment-${writeComment.commentId}`, m.comments_sent())
  }),

  correct: act('correct', async (form) => {
    const { params, locals } = form.event
    const { correctComment } = await locals.ask(CORRECT_COMMENT, {
      input: { commentId: params.id!, body: form.text('body') },
    })
    if (isRefusal(correctComment)) return form.refuse(correctComment)
    return form.done(`/comments/${params.id}`, m.comments_corrected())
  }),

  remove: act('remove', async (form) => {
    const { params, locals } = form.event
    const { removeComment } = await locals.ask(REMOVE_COMMENT, { input: { commentId: params.id! } })
    if (isRefusal(removeComment)) return form.refuse(removeComment)
    return form.done(`/comments/${params.id}`, m.comments_removed())
  }),
}
