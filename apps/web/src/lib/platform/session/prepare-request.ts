import type { RequestEvent } from '@sveltejs/kit'
import type { City } from '../city/city.ts'
import { hostName } from '../city/host.ts'
import { ApiFault, ask } from '../graphql/api.ts'
import type { Locale } from '../locale.ts'
import { forgetSession, readSession } from './cookies.ts'
import { VIEWER, type Viewer } from './viewer.ts'

/** Gives the request what its page will need: the city, the language, and a way to ask the api as whoever asks us. */
export function prepareRequest(event: RequestEvent, city: City | null, locale: Locale): void {
  const host = city?.host ?? hostName(event.request.headers.get('host')) ?? ''
  const clientIp = event.getClientAddress()
  let viewer: Promise<Viewer | null> | undefined
  const locals: App.Locals = Object.assign(event.locals, {
    city,
    locale,
    session: readSession(event.cookies),
    ask: async (document, variables) => {
      const { session } = locals
      const asking = { host, clientIp, locale, session }
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
    viewer: () => (viewer ??= locals.session ? locals.ask(VIEWER, {}).then((data) => data.viewer) : nobody),
  } satisfies App.Locals)
}

const nobody = Promise.resolve(null)
