import { error } from '@sveltejs/kit'
import { mustHaveRole } from '#lib/platform/session/must-be.ts'
import type { Viewer } from '#lib/platform/session/viewer.ts'

/** For people, acts and the city: staff and moderators have a role, but work elsewhere. The api decides. */
export async function mustBeAdmin(event: Parameters<typeof mustHaveRole>[0]): Promise<Viewer> {
  const viewer = await mustHaveRole(event)
  if (!viewer.roles.includes('admin')) error(403)
  return viewer
}
