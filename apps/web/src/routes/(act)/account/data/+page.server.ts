import { MY_DATA } from '#lib/identity/account.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { mustBeSomeone } from '#lib/platform/session/must-be.ts'

export const load = async (event) => {
  await mustBeSomeone(event)
}

export const actions = {
  gather: act('gather', async (form) => {
    const { gatherMyData } = await form.event.locals.ask(MY_DATA, { input: { password: form.raw('password') } })
    if (isRefusal(gatherMyData)) return form.refuse(gatherMyData)
    return { gathered: gatherMyData.content } as never
  }),
}
