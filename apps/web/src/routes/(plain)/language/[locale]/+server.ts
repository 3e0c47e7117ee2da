import { error, redirect } from '@sveltejs/kit'
import { isLocale, link } from '#lib/platform/locale.ts'
import { ownPath } from '#lib/platform/own-path.ts'
import { remember } from '#lib/platform/session/cookies.ts'
import type { RequestHandler } from './$types'

/** Remembers a language and goes to the same page in it. */
export const GET: RequestHandler = ({ params, url, cookies }) => {
  if (!isLocale(params.locale)) error(404)
  remember(cookies, 'tilia_locale', params.locale)
  redirect(303, link(ownPath(url.searchParams.get('next')) ?? '/', params.locale))
}
