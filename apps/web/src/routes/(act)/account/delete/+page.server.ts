import { m } from '@tilia/messages'
import { DELETE } from '#lib/identity/account.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { forgetSession } from '#lib/platform/session/cookies.ts'
import { mustBeSomeone } from '#lib/platform/session/must-be.ts'

export const load = async (event) => {
  await mustBeSomeone(event)
}

export const actions = {
  delete: act('delete', async (form) => {
    const { locals, cookies } = form.event
    const { deleteAccount } = await locals.ask(DELETE, {
      input: { password: form.raw('password'), contributions: form.text('contributions') },
    })
    if (isRefusal(deleteAccount)) return form.refuse(deleteAccount)
    forgetSession(cookies)
    return form.done('/', m.account_deleted())
  }),
}
