import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import { numberOf } from '#lib/platform/number-of.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { ADD_COMMITMENTS, PLAN_FORM } from '#lib/plans/desk.ts'
import { tableSentence } from '#lib/plans/table-sentence.ts'
import { textFile } from '#lib/plans/text-file.ts'

export const load = async ({ locals, params }) => {
  const { planDraft } = await locals.ask(PLAN_FORM, { number: numberOf(params.number) })
  if (!planDraft) error(404)
  return { plan: planDraft }
}

export const actions = {
  add: act('add', async (form) => {
    const file = form.file('file')
    const csv = file ? await textFile(file) : form.text('csv')
    if (csv === null) return form.wrong({ file: m.plandesk_import_not_text() })
    if (!csv) return form.wrong({ csv: m.plandesk_import_missing() })
    const { addCommitments } = await form.event.locals.ask(ADD_COMMITMENTS, {
      input: { planId: form.text('plan'), clientKey: form.key, csv },
    })
    if (isRefusal(addCommitments)) {
      if (addCommitments.__typename !== 'TableNotRead') return form.refuse(addCommitments)
      const lines = addCommitments.problems.map(tableSentence)
      return form.wrong({ [file ? 'file' : 'csv']: [m.plans_table_not_read(), ...lines].join('\n') })
    }
    return form.done(
      `/staff/plans/${form.event.params.number}`,
      m.plandesk_table_added({ count: addCommitments.added }),
    )
  }),
}
