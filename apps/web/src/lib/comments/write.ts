import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { thisPage } from '#lib/platform/this-page.ts'
import { WRITE_COMMENT } from './comment.ts'

/** For every page with a CommentForm. */
export const writeActions = {
  write: act('write', async (form) => {
    const input = { clientKey: form.key, subjectId: form.text('subjectId'), body: form.text('body') }
    const { writeComment } = await form.event.locals.ask(WRITE_COMMENT, { input })
    if (isRefusal(writeComment)) return form.refuse(writeComment)
    const { commentId } = writeComment
    const here = `${thisPage(form.event.url)}#comment-${commentId}`
    return form.done(form.checked('stay') ? here : `/comments/${commentId}`, m.comments_sent())
  }),
}
