import { m } from '@tilia/messages'
import { DIGEST_SETTING, SET_DIGEST } from '#lib/notifications/digest.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { mustBeSomeone } from '#lib/platform/session/must-be.ts'

export const load = async (event) => {
  await mustBeSomeone(event)
  const { digestSetting } = await event.locals.ask(DIGEST_SETTING, {})
  return { setting: digestSetting }
}

export const actions = {
  save: act('save', async (form) => {
    const input = { rhythm: form.text('rhythm'), cityNews: form.checked('cityNews') }
    const { setDigest } = await form.event.locals.ask(SET_DIGEST, { input })
    if (isRefusal(setDigest)) return form.refuse(setDigest)
    return form.done('/account/digest', m.notifications_settings_saved())
  }),
}
