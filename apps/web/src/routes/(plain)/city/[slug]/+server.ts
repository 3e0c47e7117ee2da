import { error, redirect } from '@sveltejs/kit'
import { allCities, slugOf } from '#lib/platform/city/city.ts'
import { hostName } from '#lib/platform/city/host.ts'
import { webConfig } from '#lib/platform/config.ts'
import { remember } from '#lib/platform/session/cookies.ts'
import type { RequestHandler } from './$types'

/** In the demo: chooses a city by cookie, for browsers that do not resolve `<city>.localhost`. */
export const GET: RequestHandler = async ({ params, request, cookies }) => {
  if (webConfig().mode === 'production') error(404)
  const cities = await allCities(hostName(request.headers.get('host')) ?? '')
  const city = cities.find((candidate) => slugOf(candidate) === params.slug)
  if (!city) error(404)
  remember(cookies, 'tilia_city', city.host)
  redirect(303, `/${city.defaultLanguage}`)
}
