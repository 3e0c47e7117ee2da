import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import { numberOf } from '#lib/platform/number-of.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { MOVE_ROUND, OPEN_ROUND, PLAN_DESK } from '#lib/plans/desk.ts'
import { localTime } from '#lib/plans/local-time.ts'

export const load = async ({ locals, params }) => {
  const { plan, planDraft } = await locals.ask(PLAN_DESK, { number: numberOf(params.number) })
  if (!plan || !planDraft) error(404)
  const timeZone = locals.city?.timeZone ?? 'UTC'
  const { round } = plan
  return {
    plan: planDraft,
    window: round && { opens: localTime(round.opensAt, timeZone), closes: localTime(round.closesAt, timeZone) },
  }
}

const words = {
  opensAt: { required: m.plandesk_window_when, not_a_date: m.plandesk_window_when },
  closesAt: {
    required: m.plandesk_window_when,
    not_a_date: m.plandesk_window_when,
    ends_before_start: m.plandesk_window_order,
  },
}

export const actions = {
  set: act('set', async (form) => {
    const { locals, params } = form.event
    const input = { planId: form.text('plan'), opensAt: form.text('opensAt'), closesAt: form.text('closesAt') }
    const outcome = form.checked('move')
      ? (await locals.ask(MOVE_ROUND, { input: { ...input, reason: form.optional('reason') } })).moveRound
      : (await locals.ask(OPEN_ROUND, { input })).openRound
    if (isRefusal(outcome)) return form.refuse(outcome, words)
    return form.done(`/staff/plans/${params.number}`, m.plandesk_window_saved())
  }),
}
