import { randomUUID } from 'node:crypto'
import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks'
import { m } from '@tilia/messages'
import { cityAt, slugOf, type City } from '#lib/platform/city/city.ts'
import { compressed } from '#lib/platform/compress.ts'
import { hostName } from '#lib/platform/city/host.ts'
import { webConfig } from '#lib/platform/config.ts'
import { ApiFault, ApiUnavailable, ask } from '#lib/platform/graphql/api.ts'
import { baseLocale, chooseLocale, link, locales, splitPath, type Locale } from '#lib/platform/locale.ts'
import { plainPage } from '#lib/platform/plain-page.ts'
import { inLocale } from '#lib/platform/request-locale.ts'
import { secured } from '#lib/platform/security-headers.ts'
import { forgetSession, readSession } from '#lib/platform/session/cookies.ts'
import { VIEWER, type Viewer } from '#lib/platform/session/viewer.ts'

/** Routes that are no pages: they have neither a language nor need a city. */
const isPlain = (event: RequestEvent): boolean => event.route.id?.startsWith('/(plain)') ?? false

/** Pages of the demonstration as a whole, such as the list of its cities: no city is needed. */
const isDemo = (event: RequestEvent): boolean => event.route.id?.startsWith('/(demo)') ?? false

/** What is wrong with the configuration stops the process at once, not the first visitor. */
export const init: ServerInit = () => void webConfig()

export const handle: Handle = async ({ event, resolve }) => {
  if (isForged(event)) return secured(new Response('Forbidden', { status: 403 }))
  const { locale: asked, path } = splitPath(event.url.pathname)
  const host = hostName(event.request.headers.get('host'))
  const guess = asked ?? preferred(event, null)
  let city: City | null = null
  try {
    if (!isPlain(event) && host) city = await cityOf(event, host)
  } catch (fault) {
    if (!(fault instanceof ApiUnavailable)) throw fault
    report(event, randomUUID(), fault)
    return inLocale(guess, () =>
      secured(plainPage(503, m.frame_error_unavailable_title(), m.frame_error_unavailable())),
    )
  }
  if (!city && !isPlain(event) && webConfig().mode === 'production') {
    return inLocale(guess, () => secured(plainPage(404, m.frame_error_no_city())))
  }
  const locale = asked && (city?.languages.includes(asked) ?? true) ? asked : preferred(event, city)
  prepare(event, { city, locale, host: city?.host ?? host ?? '' })

  return inLocale(locale, async () => {
    if (!isPlain(event)) {
      if (!city) sendToCities(event, asked)
      else if (asked !== locale && event.request.method !== 'POST') redirect(307, link(path, locale) + event.url.search)
    }
    const scheme = event.cookies.get('tilia_scheme')
    const response = await resolve(event, {
      transformPageChunk: ({ html }) =>
        html
          .replace('%tilia.lang%', locale)
          .replace('%tilia.scheme%', scheme === 'dark' || scheme === 'light' ? scheme : 'auto'),
    })
    return secured(await compressed(event.request, response))
  })
}

/**
 * Another site's page tries to act in the name of whoever is signed in here. The framework refuses forms; this refuses
 * whatever else a browser may be made to send.
 */
function isForged({ request, url }: RequestEvent): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false
  return request.headers.get('origin') !== url.origin
}

/** In the demo a cookie may choose the city, for browsers that do not resolve `<city>.localhost`. */
async function cityOf(event: RequestEvent, host: string): Promise<City | null> {
  const city = await cityAt(host)
  if (city || webConfig().mode === 'production') return city
  const chosen = event.cookies.get('tilia_city')
  if (!chosen || hostName(chosen) === null) return null
  const byCookie = await cityAt(chosen)
  return byCookie && slugOf(byCookie) ? byCookie : null
}

/** In the demo a host that is no city's shows the list of cities. */
function sendToCities(event: RequestEvent, asked: Locale | null): void {
  if (isDemo(event) && asked) return
  redirect(307, link(isDemo(event) ? splitPath(event.url.pathname).path : '/cities'))
}

function preferred(event: RequestEvent, city: City | null): Locale {
  return chooseLocale(city?.languages ?? locales, {
    cookie: event.cookies.get('tilia_locale'),
    header: event.request.headers.get('accept-language'),
    fallback: city?.defaultLanguage ?? baseLocale,
  })
}

function prepare(event: RequestEvent, known: { city: City | null; locale: Locale; host: string }): void {
  const clientIp = event.getClientAddress()
  let viewer: Promise<Viewer | null> | undefined
  const locals: App.Locals = Object.assign(event.locals, {
    city: known.city,
    locale: known.locale,
    session: readSession(event.cookies),
    ask: async (document, variables) => {
      const { session } = locals
      const asking = { host: known.host, clientIp, locale: known.locale, session }
      try {
        return await ask(asking, document, variables)
      } catch (fault) {
        if (!session || !(fault instanceof ApiFault) || !fault.codes.includes('SESSION_NOT_VALID')) throw fault
        // Ended elsewhere, or run out: go on as a visitor. A verb then answers that one must sign in, and keeps the text.
        forgetSession(event.cookies)
        locals.session = undefined
        return ask({ ...asking, session: undefined }, document, variables)
      }
    },
    viewer: () => (viewer ??= locals.session ? locals.ask(VIEWER, {}).then((data) => data.viewer) : none),
  } satisfies App.Locals)
}

const none = Promise.resolve(null)

export const handleError: HandleServerError = (fault) =>
  inLocale(fault.event.locals.locale ?? baseLocale, () => told(fault))

function told({ error: caught, kind, event }: Parameters<HandleServerError>[0]): ReturnType<HandleServerError> {
  if (kind === 'app') return
  if (kind === 'framework') return { message: m.frame_error_not_found() }
  const reference = caught instanceof ApiFault ? (caught.correlation ?? randomUUID()) : randomUUID()
  if (caught instanceof ApiUnavailable) {
    report(event, reference, caught)
    return { status: 503, message: m.frame_error_unavailable(), reference }
  }
  report(event, reference, caught)
  return { status: 500, message: m.frame_error_fault(), reference }
}

/** One line for the operator. The route, never the address or what was typed: those can hold personal data. */
function report(event: RequestEvent, reference: string, caught: unknown): void {
  const fault = caught instanceof Error ? caught : new Error('Something that is no error was thrown')
  const cause = fault.cause instanceof Error ? ` < ${fault.cause.name}: ${fault.cause.message}` : ''
  const where = `${event.request.method} ${event.route.id ?? 'no route'}`
  const stack = fault instanceof ApiUnavailable || fault instanceof ApiFault ? undefined : fault.stack
  const line = {
    level: 'error',
    at: new Date().toISOString(),
    reference,
    where,
    fault: `${fault.name}: ${fault.message}${cause}`,
    stack,
  }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
