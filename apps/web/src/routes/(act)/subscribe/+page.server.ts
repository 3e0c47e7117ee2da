import { SUBSCRIBE } from '#lib/notifications/digest.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

export const load = ({ url }) => ({ asked: url.searchParams.has('asked') })

export const actions = {
  subscribe: act('subscribe', async (form) => {
    const input = { address: form.text('address'), rhythm: form.text('rhythm') }
    const { subscribe } = await form.event.locals.ask(SUBSCRIBE, { input })
    if (isRefusal(subscribe)) return form.refuse(subscribe)
    return form.done('/subscribe?asked')
  }),
}
