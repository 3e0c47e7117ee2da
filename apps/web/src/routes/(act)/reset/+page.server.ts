import { m } from '@tilia/messages'
import { ASK_RESET } from '#lib/identity/account.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

export const actions = {
  ask: act('ask', async (form) => {
    const { requestPasswordReset } = await form.event.locals.ask(ASK_RESET, { input: { email: form.text('email') } })
    if (isRefusal(requestPasswordReset)) return form.refuse(requestPasswordReset)
    return form.done('/sign-in', m.account_reset_sent())
  }),
}
