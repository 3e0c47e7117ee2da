import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { isUuid } from '@tilia/kernel'
import { COMMENTS_ON, WRITE_COMMENT } from '#lib/comments/comment.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

export const load = async ({ locals, params, url }) => {
  if (!isUuid(params.subject)) error(404)
  const { subject, comments } = await locals.ask(COMMENTS_ON, {
    subjectId: params.subject,
    after: url.searchParams.get('after'),
  })
  if (!subject) error(404)
  return { subject, comments }
}

export const actions = {
  write: act('write', async (form) => {
    const { params, locals } = form.event
    const { writeComment } = await locals.ask(WRITE_COMMENT, {
      input: { clientKey: form.key, subjectId: params.subject!, body: form.text('body') },
    })
    if (isRefusal(writeComment)) return form.refuse(writeComment)
    return form.done(`/comments/${writeComment.commentId}`, m.comments_sent())
  }),
}
