import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { isUuid } from '@tilia/kernel'
import { decide } from '#lib/moderation/decide.ts'
import { TO_DECIDE } from '#lib/moderation/reports.ts'

export const load = async ({ locals, params }) => {
  if (!isUuid(params.subject)) error(404)
  const { viewer, subject, moderationDecisions } = await locals.ask(TO_DECIDE, { subjectId: params.subject })
  if (!viewer?.roles.some((role) => role === 'moderator' || role === 'admin'))
    error(403, m.moderation_only_moderators())
  if (!subject) error(404)
  return { subject, decisions: moderationDecisions, hidden: moderationDecisions[0]?.verb === 'hide' }
}

export const actions = { decide }
