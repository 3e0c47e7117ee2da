import { m } from '@tilia/messages'
import { CONFIRM, MAILED_LINK } from '#lib/identity/account.ts'
import { deviceOf } from '#lib/identity/device.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { keepSession } from '#lib/platform/session/cookies.ts'

/** Opening the mailed link changes nothing: scanners open links too. */
export const load = async ({ locals, url }) => {
  const token = url.searchParams.get('token') ?? ''
  const { mailedLink } = await locals.ask(MAILED_LINK, { token })
  return { token, mailed: mailedLink }
}

export const actions = {
  confirm: act('confirm', async (form) => {
    const { locals, request, cookies, url } = form.event
    const { confirmAddress } = await locals.ask(CONFIRM, {
      input: {
        token: url.searchParams.get('token') ?? '',
        password: form.raw('password') || null,
        device: deviceOf(request.headers.get('user-agent')),
      },
    })
    if (isRefusal(confirmAddress)) return form.refuse(confirmAddress)
    keepSession(cookies, confirmAddress.token, confirmAddress.expiresAt)
    return form.done('/', m.account_confirmed())
  }),
}
