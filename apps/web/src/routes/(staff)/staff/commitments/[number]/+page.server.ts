import { m } from '@tilia/messages'
import { COMMITMENT_ROWS } from '@tilia/rules/plan-content'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { commitmentDesk } from '#lib/plans/commitment-desk.ts'
import { DROP_COMMITMENT, REMOVE_COMMITMENT, SAVE_COMMITMENT } from '#lib/plans/desk.ts'
import { fieldWords, sentFields } from '#lib/plans/form-fields.ts'

export const load = commitmentDesk

export const actions = {
  save: act('save', async (form) => {
    const { saveCommitment } = await form.event.locals.ask(SAVE_COMMITMENT, {
      input: {
        commitmentId: form.text('commitment'),
        revision: form.whole('revision') ?? 0,
        fields: sentFields(form, COMMITMENT_ROWS),
      },
    })
    if (isRefusal(saveCommitment)) return form.refuse(saveCommitment, fieldWords(COMMITMENT_ROWS))
    return form.done(`/staff/commitments/${form.event.params.number}`, m.plandesk_saved())
  }),
  remove: act('remove', async (form) => {
    const { removeCommitment } = await form.event.locals.ask(REMOVE_COMMITMENT, {
      input: { commitmentId: form.text('commitment') },
    })
    if (isRefusal(removeCommitment)) return form.refuse(removeCommitment)
    const plan = form.whole('planNumber')
    return form.done(plan ? `/staff/plans/${plan}` : '/staff/plans', m.plandesk_commitment_removed())
  }),
  drop: act('drop', async (form) => {
    const { dropCommitment } = await form.event.locals.ask(DROP_COMMITMENT, {
      input: { commitmentId: form.text('commitment'), reason: form.text('reason') },
    })
    if (isRefusal(dropCommitment)) return form.refuse(dropCommitment)
    return form.done(`/commitments/${form.event.params.number}`, m.plandesk_commitment_dropped())
  }),
}
