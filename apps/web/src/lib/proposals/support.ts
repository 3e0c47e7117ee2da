import { m } from '@tilia/messages'
import { SentForm } from '#lib/platform/forms/act.ts'
import { thisPage } from '#lib/platform/this-page.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import type { RequestEvent } from '@sveltejs/kit'
import { SUPPORT, WITHDRAW_SUPPORT } from './ideas.ts'

/** The two presses of the support button, for every page that has one. Each form is named for its idea. */
export const supportActions = {
  support: pressed(async (form) => {
    const input = { proposalId: form.text('proposalId') }
    const { supportProposal } = await form.event.locals.ask(SUPPORT, { input })
    if (isRefusal(supportProposal)) return form.refuse(supportProposal)
    return form.done(backTo(form), m.proposals_support_given())
  }),
  withdrawSupport: pressed(async (form) => {
    const input = { proposalId: form.text('proposalId') }
    const { withdrawSupport } = await form.event.locals.ask(WITHDRAW_SUPPORT, { input })
    if (isRefusal(withdrawSupport)) return form.refuse(withdrawSupport)
    return form.done(backTo(form), m.proposals_support_taken_back())
  }),
}

function pressed(run: (form: SentForm) => ReturnType<SentForm['refuse']> | Promise<ReturnType<SentForm['refuse']>>) {
  return async (event: RequestEvent) => {
    const data = await event.request.formData()
    const number = /^\d{1,9}$/.exec(String(data.get('number') ?? ''))?.[0] ?? ''
    return run(new SentForm(`support-${number}`, event, data))
  }
}

/** The page it was pressed on, filters and all. */
const backTo = (form: SentForm): string => thisPage(form.event.url)
