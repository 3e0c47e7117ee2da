import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import { numberOf } from '#lib/platform/number-of.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { DROP_SUGGESTION, PLAN_DESK } from '#lib/plans/desk.ts'

export const load = async ({ locals, params }) => {
  const { plan, planDraft } = await locals.ask(PLAN_DESK, { number: numberOf(params.number) })
  if (!plan || !planDraft) error(404)
  return { plan: planDraft, round: plan.round, viewerCan: plan.viewerCan }
}

export const actions = {
  leave: act('leave', async (form) => {
    const { dropSuggestion } = await form.event.locals.ask(DROP_SUGGESTION, {
      input: { planId: form.text('plan'), suggestionId: form.text('suggestion') },
    })
    if (isRefusal(dropSuggestion)) return form.refuse(dropSuggestion)
    return form.done(`/staff/plans/${form.event.params.number}`, m.plandesk_suggestion_left())
  }),
}
