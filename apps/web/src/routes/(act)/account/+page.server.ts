import { m } from '@tilia/messages'
import { ACCOUNT, ASK_ADDRESS, CHANGE_PASSWORD, CHOOSE_NAME, RESEND, REVOKE } from '#lib/identity/account.ts'
import { deviceOf } from '#lib/identity/device.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { keepSession } from '#lib/platform/session/cookies.ts'
import { mustBeSomeone } from '#lib/platform/session/must-be.ts'

export const load = async (event) => {
  await mustBeSomeone(event)
  const { viewer } = await event.locals.ask(ACCOUNT, {})
  return { account: viewer! }
}

export const actions = {
  name: act('name', async (form) => {
    const { chooseDisplayName } = await form.event.locals.ask(CHOOSE_NAME, {
      input: { displayName: form.optional('displayName') },
    })
    if (isRefusal(chooseDisplayName)) return form.refuse(chooseDisplayName)
    return form.done('/account', m.account_saved())
  }),

  address: act('address', async (form) => {
    const { requestAddressChange } = await form.event.locals.ask(ASK_ADDRESS, {
      input: { email: form.text('email'), password: form.raw('password') },
    })
    if (isRefusal(requestAddressChange)) return form.refuse(requestAddressChange)
    return form.done('/account', m.account_address_sent())
  }),

  password: act('password', async (form) => {
    const { locals, request, cookies } = form.event
    const { changePassword } = await locals.ask(CHANGE_PASSWORD, {
      input: {
        password: form.raw('password'),
        newPassword: form.raw('newPassword'),
        device: deviceOf(request.headers.get('user-agent')),
      },
    })
    if (isRefusal(changePassword)) return form.refuse(changePassword)
    keepSession(cookies, changePassword.token, changePassword.expiresAt)
    return form.done('/account', m.account_password_changed())
  }),

  revoke: act('revoke', async (form) => {
    const { revokeSession } = await form.event.locals.ask(REVOKE, { input: { sessionId: form.text('session') } })
    if (isRefusal(revokeSession)) return form.refuse(revokeSession)
    return form.done('/account', m.account_signed_out())
  }),

  resend: act('resend', async (form) => {
    const { resendConfirmation } = await form.event.locals.ask(RESEND, { input: {} })
    if (isRefusal(resendConfirmation)) return form.refuse(resendConfirmation)
    return form.done('/account', m.account_resent())
  }),
}
