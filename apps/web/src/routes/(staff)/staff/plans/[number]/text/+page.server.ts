import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { PLAN_ROWS } from '@tilia/rules/plan-content'
import { act } from '#lib/platform/forms/act.ts'
import { numberOf } from '#lib/platform/number-of.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { PLAN_FORM, SAVE_PLAN } from '#lib/plans/desk.ts'
import { fieldWords, sentFields } from '#lib/plans/form-fields.ts'
import { byRow, sentRows } from '#lib/plans/form-rows.ts'

export const load = async ({ locals, params }) => {
  const { planDraft } = await locals.ask(PLAN_FORM, { number: numberOf(params.number) })
  if (!planDraft) error(404)
  return { plan: planDraft }
}

export const actions = {
  save: act('save', async (form) => {
    const endorsements = sentRows(form, 'endorsements', ['name', 'role', 'organisation', 'link'])
    const documents = sentRows(form, 'documents', ['title', 'link'])
    const { savePlan } = await form.event.locals.ask(SAVE_PLAN, {
      input: {
        planId: form.text('plan'),
        revision: form.whole('revision') ?? 0,
        fields: sentFields(form, PLAN_ROWS),
        endorsements,
        documents: documents.map(({ title, link }) => ({ title: title || link, link })),
        settled: form.all('settled'),
      },
    })
    if (isRefusal(savePlan)) return form.refuse(byRow(savePlan), fieldWords(PLAN_ROWS))
    return form.done(`/staff/plans/${form.event.params.number}`, m.plandesk_saved())
  }),
}
