import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks'
import { m } from '@tilia/messages'
import { chooseCity } from '#lib/platform/city/choose-city.ts'
import type { City } from '#lib/platform/city/city.ts'
import { compressed, takes } from '#lib/platform/compress.ts'
import { webConfig } from '#lib/platform/config.ts'
import { explain, reportFault } from '#lib/platform/faults.ts'
import { ApiUnavailable } from '#lib/platform/graphql/api.ts'
import { baseLocale, chooseLocale, link, locales, splitPath, type Locale } from '#lib/platform/locale.ts'
import { plainPage } from '#lib/platform/plain-page.ts'
import { inLocale } from '#lib/platform/request-locale.ts'
import { isForged, secured } from '#lib/platform/security.ts'
import { prepareRequest } from '#lib/platform/session/prepare-request.ts'
import { mayShare, sharedPage } from '#lib/platform/shared-pages.ts'

/** What is wrong with the configuration stops the process at once, not the first visitor. */
export const init: ServerInit = () => void webConfig()

/** Every request: is it honest → which city → which language → the page, for one or shared → compressed, with its headers. */
export const handle: Handle = async ({ event, resolve }) => {
  if (isForged(event)) return secured(new Response('Forbidden', { status: 403 }))
  const { locale: asked } = splitPath(event.url.pathname)
  if (isIn(event, 'plain')) {
    const locale = asked ?? preferred(event, null)
    prepareRequest(event, null, locale)
    return inLocale(locale, async () => secured(await resolve(event)))
  }

  let city: City | null
  try {
    city = await chooseCity(event)
  } catch (fault) {
    if (!(fault instanceof ApiUnavailable)) throw fault
    reportFault(event, fault)
    return inLocale(asked ?? preferred(event, null), unavailable)
  }
  const locale = asked && (city?.languages.includes(asked) ?? true) ? asked : preferred(event, city)
  if (!city && webConfig().mode === 'production') return inLocale(locale, noCity)
  prepareRequest(event, city, locale)

  return inLocale(locale, async () => {
    leadToThePage(event, city, locale, asked)
    const draw = async (): Promise<Response> =>
      secured(await compressed(event.request, await drawn(event, resolve, locale)))
    const { sharedPagesMs } = webConfig()
    if (!sharedPagesMs || !mayShare(event.request, event.cookies.getAll())) return draw()
    return sharedPage(keyOf(event, city, locale), sharedPagesMs, draw)
  })
}

const isIn = (event: RequestEvent, group: 'plain' | 'demo'): boolean =>
  event.route.id?.startsWith(`/(${group})`) ?? false

/** Every page has its language in its address, one that the city speaks; a host without a city has the list of cities. */
function leadToThePage(event: RequestEvent, city: City | null, locale: Locale, asked: Locale | null): void {
  const { path } = splitPath(event.url.pathname)
  if (!city && !isIn(event, 'demo')) redirect(307, link('/cities'))
  if (asked !== locale && event.request.method !== 'POST') redirect(307, link(path, locale) + event.url.search)
}

function preferred(event: RequestEvent, city: City | null): Locale {
  return chooseLocale(city?.languages ?? locales, {
    cookie: event.cookies.get('tilia_locale'),
    header: event.request.headers.get('accept-language'),
    fallback: city?.defaultLanguage ?? baseLocale,
  })
}

async function drawn(
  event: RequestEvent,
  resolve: Parameters<Handle>[0]['resolve'],
  locale: Locale,
): Promise<Response> {
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%tilia.lang%', locale).replace('%tilia.scheme%', schemeOf(event)),
  })
}

function schemeOf(event: RequestEvent): string {
  const scheme = event.cookies.get('tilia_scheme')
  return scheme === 'dark' || scheme === 'light' ? scheme : 'auto'
}

/** All that may change a visitor's page. */
function keyOf(event: RequestEvent, city: City | null, locale: Locale): string {
  const host = city?.host ?? event.url.host
  const encoding = takes(event.request.headers.get('accept-encoding') ?? '')
  const data = event.isDataRequest ? 'data' : 'page'
  return [host, event.url.port, event.url.pathname + event.url.search, locale, schemeOf(event), encoding, data].join(
    ' ',
  )
}

const unavailable = (): Response =>
  secured(plainPage(503, m.frame_error_unavailable_title(), m.frame_error_unavailable()))

const noCity = (): Response => secured(plainPage(404, m.frame_error_no_city()))

export const handleError: HandleServerError = (caught) =>
  inLocale(caught.event.locals.locale ?? baseLocale, () => explain(caught))
