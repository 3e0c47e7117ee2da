import { m } from '@tilia/messages'
import { isUuid, newId } from '@tilia/kernel'
import { REGISTER } from '#lib/identity/account.ts'
import { deviceOf } from '#lib/identity/device.ts'
import { act } from '#lib/platform/forms/act.ts'
import { ownPath } from '#lib/platform/own-path.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { keepSession } from '#lib/platform/session/cookies.ts'

export const load = ({ url }) => ({ next: ownPath(url.searchParams.get('next')) })

export const actions = {
  register: act('register', async (form) => {
    const { locals, request, cookies } = form.event
    const { register } = await locals.ask(REGISTER, {
      input: {
        clientKey: isUuid(form.text('once')) ? form.text('once') : newId(),
        email: form.text('email'),
        password: form.raw('password'),
        device: deviceOf(request.headers.get('user-agent')),
      },
    })
    if (isRefusal(register)) return form.refuse(register)
    keepSession(cookies, register.token, register.expiresAt)
    return form.done(ownPath(form.text('next')) ?? '/', m.account_registered())
  }),
}
