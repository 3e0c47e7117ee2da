import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { dayIn } from '@tilia/rules/dates'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { commitmentDesk } from '#lib/plans/commitment-desk.ts'
import { POST_PROGRESS } from '#lib/plans/desk.ts'
import { byRow, sentRows } from '#lib/plans/form-rows.ts'

export const load = async (event) => {
  const { commitment, draft } = await commitmentDesk(event)
  if (!commitment.viewerCan.postProgress) error(404)
  return { commitment, draft, today: dayIn(event.locals.city?.timeZone ?? 'UTC', new Date()) }
}

export const actions = {
  post: act('post', async (form) => {
    const evidence = sentRows(form, 'evidence', ['title', 'link']).filter(({ title, link }) => title || link)
    const { postProgress } = await form.event.locals.ask(POST_PROGRESS, {
      input: {
        clientKey: form.key,
        commitmentId: form.text('commitment'),
        milestoneId: form.optional('milestone'),
        reportedOn: form.text('reportedOn'),
        completion: form.text('completion'),
        body: form.text('body'),
        evidence,
      },
    })
    if (isRefusal(postProgress))
      return form.refuse(byRow(postProgress), { completion: { not_one_of: m.refusals_field_required } })
    return form.done(`/commitments/${form.event.params.number}`, m.plandesk_progress_posted())
  }),
}
