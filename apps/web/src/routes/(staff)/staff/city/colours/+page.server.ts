import { m } from '@tilia/messages'
import { isColour } from '@tilia/rules/city'
import { changeSettings, CITY_SETTINGS } from '#lib/city/settings.ts'
import { mustBeAdmin } from '#lib/identity/must-be-admin.ts'
import { act } from '#lib/platform/forms/act.ts'
import type { FormState } from '#lib/platform/forms/form-state.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { contrastsOf } from '#lib/theme/contrasts.ts'
import { themePath } from '#lib/theme/theme.ts'

/** `?accentColour=…&secondColour=…` shows two colours on this page, to whoever looks and nobody else. */
export const load = async (event) => {
  await mustBeAdmin(event)
  const { city } = await event.locals.ask(CITY_SETTINGS, {})
  const asked = (field: 'accentColour' | 'secondColour') => event.url.searchParams.get(field)?.trim().toLowerCase()
  const accent = asked('accentColour') ?? city.accentColour
  const second = asked('secondColour') ?? city.secondColour
  const drawn = isColour(accent) && isColour(second)
  const shown = drawn && (accent !== city.accentColour || second !== city.secondColour)
  return {
    accent,
    second,
    wrong: drawn ? null : wrongColours({ accentColour: accent, secondColour: second }),
    contrasts: drawn ? contrastsOf(accent, second) : null,
    preview: shown ? themePath(accent, second) : null,
  }
}

export const actions = {
  colours: act('colours', async (form) => {
    const changed = await changeSettings(form, {
      accentColour: form.text('accentColour'),
      secondColour: form.text('secondColour'),
    })
    const words = { not_a_colour: m.citydesk_not_a_colour }
    if (isRefusal(changed)) return form.refuse(changed, { accentColour: words, secondColour: words })
    return form.done('/staff/city/colours', m.citydesk_saved())
  }),
}

/** What to show cannot be shown: said as if it had been saved. */
function wrongColours(values: Readonly<Record<string, string>>): FormState {
  const wrong = Object.entries(values).filter(([, colour]) => !isColour(colour))
  const errors = Object.fromEntries(wrong.map(([field]) => [field, m.citydesk_not_a_colour()]))
  return { form: 'colours', message: null, errors, values, refusal: null }
}
