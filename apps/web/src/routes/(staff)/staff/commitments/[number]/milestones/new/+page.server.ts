import { m } from '@tilia/messages'
import { MILESTONE_ROWS } from '@tilia/rules/plan-content'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { commitmentDesk } from '#lib/plans/commitment-desk.ts'
import { ADD_MILESTONE } from '#lib/plans/desk.ts'
import { fieldWords, sentFields } from '#lib/plans/form-fields.ts'

export const load = commitmentDesk

export const actions = {
  add: act('add', async (form) => {
    const { addMilestone } = await form.event.locals.ask(ADD_MILESTONE, {
      input: {
        commitmentId: form.text('commitment'),
        clientKey: form.key,
        fields: sentFields(form, MILESTONE_ROWS),
      },
    })
    if (isRefusal(addMilestone)) return form.refuse(addMilestone, fieldWords(MILESTONE_ROWS))
    return form.done(`/staff/commitments/${form.event.params.number}`, m.plandesk_milestone_added())
  }),
}
