import { error, redirect } from '@sveltejs/kit'
import { ownPath } from '#lib/platform/own-path.ts'
import { forget, remember } from '#lib/platform/session/cookies.ts'
import type { RequestHandler } from './$types'

/** Light, dark, or as the device says; remembered, and back to the page. */
export const GET: RequestHandler = ({ params, url, cookies }) => {
  if (params.scheme === 'light' || params.scheme === 'dark') remember(cookies, 'tilia_scheme', params.scheme)
  else if (params.scheme === 'auto') forget(cookies, 'tilia_scheme')
  else error(404)
  redirect(303, ownPath(url.searchParams.get('next')) ?? '/')
}
