import { m } from '@tilia/messages'
import { changeSettings, CITY_SETTINGS } from '#lib/city/settings.ts'
import { mustBeAdmin } from '#lib/identity/must-be-admin.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

export const load = async (event) => {
  await mustBeAdmin(event)
  const { city } = await event.locals.ask(CITY_SETTINGS, {})
  return { settings: city, timeZones: timeZones(city.timeZone) }
}

export const actions = {
  save: act('save', async (form) => {
    const languages = form.all('languages')
    if (languages.length === 0) return form.wrong({ languages: m.citydesk_languages_required() })
    const changed = await changeSettings(form, {
      name: form.text('name'),
      languages,
      defaultLanguage: form.text('defaultLanguage'),
      timeZone: form.text('timeZone'),
    })
    if (isRefusal(changed))
      return form.refuse(changed, {
        name: { not_valid: m.citydesk_name_not_valid },
        defaultLanguage: { not_one_of: m.citydesk_default_language_not_one_of },
      })
    return form.done('/staff/city', m.citydesk_saved())
  }),
}

/** Every clock of the world by its name, and the one the city goes by, also where this machine spells it otherwise. */
const timeZones = (now: string): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), now])].sort()
