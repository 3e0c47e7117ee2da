import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { COMMITMENT_ROWS } from '@tilia/rules/plan-content'
import { act } from '#lib/platform/forms/act.ts'
import { numberOf } from '#lib/platform/number-of.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { ADD_COMMITMENT, PLAN_DESK } from '#lib/plans/desk.ts'
import { fieldWords, sentFields } from '#lib/plans/form-fields.ts'

export const load = async ({ locals, params, url }) => {
  const { planDraft } = await locals.ask(PLAN_DESK, { number: numberOf(params.number) })
  if (!planDraft) error(404)
  const wanted = url.searchParams.get('suggestion')
  return { plan: planDraft, suggestion: planDraft.suggestions.find(({ id }) => id === wanted) ?? null }
}

export const actions = {
  add: act('add', async (form) => {
    const { addCommitment } = await form.event.locals.ask(ADD_COMMITMENT, {
      input: {
        planId: form.text('plan'),
        clientKey: form.key,
        fields: sentFields(form, COMMITMENT_ROWS),
        suggestionId: form.optional('suggestion'),
      },
    })
    if (isRefusal(addCommitment)) return form.refuse(addCommitment, fieldWords(COMMITMENT_ROWS))
    return form.done(`/staff/commitments/${addCommitment.number}`, m.plandesk_commitment_added())
  }),
}
