import { error } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { mustHaveRole } from '#lib/platform/session/must-be.ts'

/** For the desk of plans: a moderator has a role, but works elsewhere. What one may change, the api decides. */
export async function mustWritePlans(event: Pick<RequestEvent, 'locals' | 'url'>): Promise<void> {
  const { roles } = await mustHaveRole(event)
  if (!roles.some((role) => role === 'staff' || role === 'admin')) error(403)
}
