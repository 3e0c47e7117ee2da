import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { signInAddress } from '../sign-in-address.ts'
import type { Viewer } from './viewer.ts'

type Asked = Pick<RequestEvent, 'locals' | 'url'>

/** For pages that are one's own, such as the account: who is signed in. A visitor signs in first and comes back. */
export async function mustBeSomeone({ locals, url }: Asked): Promise<Viewer> {
  return (await locals.viewer()) ?? redirect(307, signInAddress(url))
}

/** For the staff desk: somebody with a role. What each may do there, the api decides. */
export async function mustHaveRole(asked: Asked): Promise<Viewer> {
  const viewer = await mustBeSomeone(asked)
  if (viewer.roles.length === 0) error(403)
  return viewer
}
