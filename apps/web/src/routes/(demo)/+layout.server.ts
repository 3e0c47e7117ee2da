import { error } from '@sveltejs/kit'
import { webConfig } from '#lib/platform/config.ts'
import type { LayoutServerLoad } from './$types'

/** Only where nothing is real. */
export const load: LayoutServerLoad = () => {
  if (webConfig().mode === 'production') error(404)
}
