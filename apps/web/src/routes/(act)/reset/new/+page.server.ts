import { m } from '@tilia/messages'
import { MAILED_LINK, RESET } from '#lib/identity/account.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

/** Opening the mailed link changes nothing: scanners open links too. */
export const load = async ({ locals, url }) => {
  const token = url.searchParams.get('token') ?? ''
  const { mailedLink } = await locals.ask(MAILED_LINK, { token })
  return { token, mailed: mailedLink }
}

export const actions = {
  reset: act('reset', async (form) => {
    const { locals, url } = form.event
    const token = url.searchParams.get('token') ?? ''
    const { resetPassword } = await locals.ask(RESET, { input: { token, password: form.raw('password') } })
    if (isRefusal(resetPassword)) return form.refuse(resetPassword)
    return form.done('/sign-in', m.account_reset_done())
  }),
}
