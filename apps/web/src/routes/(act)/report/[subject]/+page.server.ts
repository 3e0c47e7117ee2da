import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { isUuid } from '@tilia/kernel'
import { REPORT, REPORTED } from '#lib/moderation/reports.ts'
import { isReason } from '#lib/moderation/rules.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

export const load = async ({ locals, params }) => {
  if (!isUuid(params.subject)) error(404)
  const { subject } = await locals.ask(REPORTED, { subjectId: params.subject })
  if (!subject || !['proposal', 'comment'].includes(subject.kind)) error(404)
  return { subject }
}

export const actions = {
  report: act('report', async (form) => {
    const { params, locals } = form.event
    const reason = form.text('reason')
    if (!isReason(reason)) return form.wrong({ reason: m.refusals_field_not_one_of() })
    const [{ subject }, { reportSubject }] = [
      await locals.ask(REPORTED, { subjectId: params.subject! }),
      await locals.ask(REPORT, { input: { subjectId: params.subject!, reason, note: form.optional('note') } }),
    ]
    if (isRefusal(reportSubject)) return form.refuse(reportSubject)
    return form.done(subject?.path ?? '/', m.moderation_report_sent())
  }),
}
