import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { CREATE_PLAN } from '#lib/plans/desk.ts'
import { mustWritePlans } from '#lib/plans/must-write-plans.ts'
import { PLANS } from '#lib/plans/plan.ts'

export const load = async (event) => {
  await mustWritePlans(event)
  const { plans } = await event.locals.ask(PLANS, { after: event.url.searchParams.get('after') })
  return { plans }
}

export const actions = {
  create: act('create', async (form) => {
    const { createPlan } = await form.event.locals.ask(CREATE_PLAN, {
      input: { clientKey: form.key, title: form.text('title'), language: form.text('language') },
    })
    if (isRefusal(createPlan)) return form.refuse(createPlan)
    return form.done(`/staff/plans/${createPlan.number}`, m.plandesk_created())
  }),
}
