import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { MILESTONE_ROWS } from '@tilia/rules/plan-content'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { commitmentDesk } from '#lib/plans/commitment-desk.ts'
import { DROP_MILESTONE, MOVE_MILESTONE, REMOVE_MILESTONE, SAVE_MILESTONE } from '#lib/plans/desk.ts'
import { fieldWords, sentFields } from '#lib/plans/form-fields.ts'

export const load = async (event) => {
  const { commitment, draft } = await commitmentDesk(event)
  const milestone = draft.milestones.find(({ id }) => id === event.params.id)
  const shown = commitment.milestones.find(({ id }) => id === event.params.id)
  if (!milestone || !shown) error(404)
  return { commitment, draft, milestone, shown }
}

const dateWords = {
  toDate: {
    required: m.planfields_wrong_date,
    not_a_date: m.planfields_wrong_date,
    ends_before_start: m.planfields_wrong_order,
  },
}

export const actions = {
  save: act('save', async (form) => {
    const { saveMilestone } = await form.event.locals.ask(SAVE_MILESTONE, {
      input: {
        milestoneId: form.text('milestone'),
        revision: form.whole('revision') ?? 0,
        fields: sentFields(form, MILESTONE_ROWS),
      },
    })
    if (isRefusal(saveMilestone)) return form.refuse(saveMilestone, fieldWords(MILESTONE_ROWS))
    return form.done(`/staff/commitments/${form.event.params.number}`, m.plandesk_saved())
  }),
  move: act('move', async (form) => {
    const { moveMilestone } = await form.event.locals.ask(MOVE_MILESTONE, {
      input: { milestoneId: form.text('milestone'), toDate: form.text('toDate'), reason: form.text('reason') },
    })
    if (isRefusal(moveMilestone)) return form.refuse(moveMilestone, dateWords)
    return form.done(`/commitments/${form.event.params.number}`, m.plandesk_milestone_moved())
  }),
  drop: act('drop', async (form) => {
    const { dropMilestone } = await form.event.locals.ask(DROP_MILESTONE, {
      input: { milestoneId: form.text('milestone'), reason: form.text('reason') },
    })
    if (isRefusal(dropMilestone)) return form.refuse(dropMilestone)
    return form.done(`/commitments/${form.event.params.number}`, m.plandesk_milestone_dropped())
  }),
  remove: act('remove', async (form) => {
    const { removeMilestone } = await form.event.locals.ask(REMOVE_MILESTONE, {
      input: { milestoneId: form.text('milestone') },
    })
    if (isRefusal(removeMilestone)) return form.refuse(removeMilestone)
    return form.done(`/staff/commitments/${form.event.params.number}`, m.plandesk_milestone_removed())
  }),
}
