import { m } from '@tilia/messages'
import { STOP_DIGEST } from '#lib/notifications/digest.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

/** Shows what the link is for, and says nothing of whose it is. Only the button stops anything. */
export const load = ({ url }) => ({ token: url.searchParams.get('token') ?? '' })

export const actions = {
  stop: act('stop', async (form) => {
    const { locals, url } = form.event
    const input = { token: url.searchParams.get('token') ?? '' }
    const { stopDigest } = await locals.ask(STOP_DIGEST, { input })
    if (isRefusal(stopDigest)) return form.refuse(stopDigest)
    return form.done('/', m.notifications_stopped({ city: locals.city?.name ?? '' }))
  }),
}
