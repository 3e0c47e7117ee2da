import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { QUEUE } from '#lib/moderation/reports.ts'

export const load = async ({ locals, url }) => {
  const { viewer, reportedSubjectCount, reportedSubjects } = await locals.ask(QUEUE, {
    after: url.searchParams.get('after'),
  })
  if (!viewer?.roles.some((role) => role === 'moderator' || role === 'admin'))
    error(403, m.moderation_only_moderators())
  return { waiting: reportedSubjectCount, reported: reportedSubjects }
}
