import { mustHaveRole } from '#lib/platform/session/must-be.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  await mustHaveRole(event)
}
