import { m } from '@tilia/messages'
import { SIGN_IN } from '#lib/identity/account.ts'
import { deviceOf } from '#lib/identity/device.ts'
import { act } from '#lib/platform/forms/act.ts'
import { pendingOf } from '#lib/platform/forms/pending.ts'
import { ownPath } from '#lib/platform/own-path.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { keepSession } from '#lib/platform/session/cookies.ts'
import type { Actions } from './$types'

export const load = ({ url }) => ({ next: ownPath(url.searchParams.get('next')) })

export const actions: Actions = {
  /** Takes a form that somebody sent before signing in, and keeps it in the page. */
  hold: async ({ request, url }) => ({ pending: pendingOf(url, await request.formData()), entered: false }),

  enter: async (event) => {
    const data = await event.request.clone().formData()
    const pending = pendingOf(event.url, data)
    const outcome = await act('enter', async (form) => {
      const { signIn } = await event.locals.ask(SIGN_IN, {
        input: {
          email: form.text('email'),
          password: form.raw('password'),
          device: deviceOf(event.request.headers.get('user-agent')),
        },
      })
      if (isRefusal(signIn)) return form.refuse(signIn)
      keepSession(event.cookies, signIn.token, signIn.expiresAt)
      if (pending) return { pending, entered: true } as never
      return form.done(ownPath(form.text('next')) ?? '/', m.account_signed_in())
    })(event)
    return 'data' in outcome && pending ? { ...outcome, data: { ...outcome.data, pending } } : outcome
  },
}
