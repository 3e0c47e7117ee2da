import type { RequestEvent } from '@sveltejs/kit'
import { webConfig } from '../config.ts'
import { cityAt, type City } from './city.ts'
import { hostName } from './host.ts'

/**
 * The city a request is for: the one of its host. In the demo a cookie may choose one, for browsers that do not resolve
 * `<city>.localhost`; it is looked up like a host, so nothing but a city of this installation can be chosen.
 */
export async function chooseCity({
  request,
  cookies,
}: Pick<RequestEvent, 'request' | 'cookies'>): Promise<City | null> {
  const host = hostName(request.headers.get('host'))
  const city = host ? await cityAt(host) : null
  if (city || webConfig().mode === 'production') return city
  const chosen = hostName(cookies.get('tilia_city') ?? null)
  return chosen ? cityAt(chosen) : null
}
