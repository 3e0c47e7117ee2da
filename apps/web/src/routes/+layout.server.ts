import { webConfig } from '#lib/platform/config.ts'
import { takeFlash } from '#lib/platform/flash.ts'
import { themePath } from '#lib/theme/theme.ts'
import type { LayoutServerLoad } from './$types'

/** Pages that belong to no city wear the colours of the linden tree. */
const OWN = { accentColour: '#14564a', secondColour: '#d9446c' }

export const load: LayoutServerLoad = async ({ locals, cookies }) => {
  const { city } = locals
  const { accentColour, secondColour } = city ?? OWN
  const scheme = cookies.get('tilia_scheme')
  return {
    city,
    viewer: city ? await locals.viewer() : null,
    flash: takeFlash(cookies),
    theme: themePath(accentColour, secondColour),
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
    mode: webConfig().mode,
  }
}
