import { error } from '@sveltejs/kit'
import { isUuid } from '@tilia/kernel'
import { COMMENTS_ON } from '#lib/comments/comment.ts'
import { writeActions } from '#lib/comments/write.ts'

export const load = async ({ locals, params, url }) => {
  if (!isUuid(params.subject)) error(404)
  const { subject, comments } = await locals.ask(COMMENTS_ON, {
    subjectId: params.subject,
    after: url.searchParams.get('after'),
  })
  if (!subject) error(404)
  return { subject, comments }
}

export const actions = writeActions
