import { m } from '@tilia/messages'
import { CONFIRM_SUBSCRIPTION } from '#lib/notifications/digest.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

/** Shows what the link is for. Only the button does it: programs that look at links in mails press nothing. */
export const load = ({ url }) => ({ token: url.searchParams.get('token') ?? '' })

export const actions = {
  confirm: act('confirm', async (form) => {
    const { locals, url } = form.event
    const input = { token: url.searchParams.get('token') ?? '' }
    const { confirmSubscription } = await locals.ask(CONFIRM_SUBSCRIPTION, { input })
    if (isRefusal(confirmSubscription)) return form.refuse(confirmSubscription)
    const daily = confirmSubscription.rhythm === 'daily'
    return form.done('/', daily ? m.notifications_confirmed_daily() : m.notifications_confirmed_weekly())
  }),
}
