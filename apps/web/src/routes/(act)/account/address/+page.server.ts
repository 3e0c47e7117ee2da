import { m } from '@tilia/messages'
import { CHANGE_ADDRESS, MAILED_LINK } from '#lib/identity/account.ts'
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
  use: act('use', async (form) => {
    const { locals, request, cookies, url } = form.event
    const { changeAddress } = await locals.ask(CHANGE_ADDRESS, {
      input: {
        token: url.searchParams.get('token') ?? '',
        password: form.raw('password') || null,
        device: deviceOf(request.headers.get('user-agent')),
      },
    })
    if (isRefusal(changeAddress)) return form.refuse(changeAddress)
    keepSession(cookies, changeAddress.token, changeAddress.expiresAt)
    return form.done('/account', m.account_address_changed())
  }),
}
