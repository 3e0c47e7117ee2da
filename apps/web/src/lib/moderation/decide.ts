import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { DECIDE } from './reports.ts'
import { isRule } from './rules.ts'

const SAID = { hide: m.moderation_did_hide, keep: m.moderation_did_keep, restore: m.moderation_did_restore }

const isVerb = (text: string): text is keyof typeof SAID => text in SAID

/** The form of a decision: on the queue for each report, and on the page of one contribution. */
export const decide = act('decide', async (form) => {
  const [verb, rule] = [form.text('verb'), form.text('rule')]
  if (!isVerb(verb)) return form.wrong({ verb: m.refusals_field_not_one_of() })
  if (!isRule(rule)) return form.wrong({ rule: m.refusals_field_not_one_of() })
  const { decideAboutSubject } = await form.event.locals.ask(DECIDE, {
    input: { subjectId: form.text('subject'), verb, rule, sentence: form.text('sentence') },
  })
  if (isRefusal(decideAboutSubject)) return form.refuse(decideAboutSubject)
  return form.done('/staff/reports', SAID[verb]())
})
