import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import { numberOf } from '#lib/platform/number-of.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { CLOSE_PLAN, PLAN_DESK, PUBLISH_PLAN } from '#lib/plans/desk.ts'

export const load = async ({ locals, params }) => {
  const { plan, planDraft } = await locals.ask(PLAN_DESK, { number: numberOf(params.number) })
  if (!plan || !planDraft) error(404)
  return { plan: planDraft, viewerCan: plan.viewerCan }
}

export const actions = {
  publish: act('publish', async (form) => {
    const { publishPlan } = await form.event.locals.ask(PUBLISH_PLAN, {
      input: { planId: form.text('plan'), note: form.optional('note') },
    })
    if (isRefusal(publishPlan)) return form.refuse(publishPlan)
    return form.done(`/plans/${form.event.params.number}`, m.plandesk_published())
  }),
  close: act('close', async (form) => {
    const { closePlan } = await form.event.locals.ask(CLOSE_PLAN, { input: { planId: form.text('plan') } })
    if (isRefusal(closePlan)) return form.refuse(closePlan)
    return form.done(`/plans/${form.event.params.number}`, m.plandesk_closed())
  }),
}
