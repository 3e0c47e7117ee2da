import type { Actor } from '@tilia/kernel'
import type { RequestContext } from '@tilia/platform'

let address = 0

/** A request of that actor, from an address of its own unless one is given, as the door would make it. */
export function aRequest(
  actor: Actor,
  { clientIp, session = null, locale = 'de' }: { clientIp?: string; session?: string | null; locale?: string } = {},
): RequestContext {
  address += 1
  return {
    actor,
    city: {
      id: actor.cityId,
      host: 'lindenau.example',
      name: 'Lindenau',
      languages: ['de', 'en'],
      defaultLanguage: 'de',
      timeZone: 'Europe/Berlin',
      demo: false,
    },
    locale,
    clientIp: clientIp ?? `10.${(address >> 8) & 255}.${address & 255}.1`,
    session,
    loaders: new Map(),
  }
}
