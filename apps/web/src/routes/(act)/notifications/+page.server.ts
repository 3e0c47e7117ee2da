import { m } from '@tilia/messages'
import { MARK_READ, MARK_READ_THROUGH, NOTIFICATIONS } from '#lib/notifications/notification.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { mustBeSomeone } from '#lib/platform/session/must-be.ts'

export const load = async (event) => {
  await mustBeSomeone(event)
  const { notifications } = await event.locals.ask(NOTIFICATIONS, { after: event.url.searchParams.get('after') })
  return { notifications }
}

export const actions = {
  read: act('read', async (form) => {
    const { markNotificationsRead } = await form.event.locals.ask(MARK_READ, { input: { ids: [form.text('id')] } })
    if (isRefusal(markNotificationsRead)) return form.refuse(markNotificationsRead)
    return form.done('/notifications')
  }),
  all: act('all', async (form) => {
    const input = { throughId: form.text('through') }
    const { markNotificationsReadThrough } = await form.event.locals.ask(MARK_READ_THROUGH, { input })
    if (isRefusal(markNotificationsReadThrough)) return form.refuse(markNotificationsReadThrough)
    return form.done('/notifications', m.notifications_all_read())
  }),
}
