import { redirect } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { SIGN_OUT } from '#lib/identity/account.ts'
import { act } from '#lib/platform/forms/act.ts'
import { link } from '#lib/platform/locale.ts'
import { forgetSession } from '#lib/platform/session/cookies.ts'

export const load = () => redirect(303, link('/'))

export const actions = {
  default: act('sign-out', async (form) => {
    await form.event.locals.ask(SIGN_OUT, {})
    forgetSession(form.event.cookies)
    return form.done('/', m.account_signed_out())
  }),
}
