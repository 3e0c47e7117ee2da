import { isLocale, type Locale } from '@tilia/messages'
import { ApiFault, ask } from '../graphql/api.ts'
import { graphql, type ResultOf } from '../graphql/graphql.ts'

/** The city a request is for, as far as every page needs it. */
export interface City {
  readonly id: string
  readonly host: string
  readonly name: string
  readonly languages: readonly Locale[]
  readonly defaultLanguage: Locale
  readonly timeZone: string
  readonly accentColour: string
  readonly secondColour: string
  /** People and figures are invented; every page says so. */
  readonly demo: boolean
}

const CITY = graphql(`
  query City {
    city {
      id
      host
      name
      languages
      defaultLanguage
      timeZone
      accentColour
      secondColour
      demo
    }
  }
`)

const CITIES = graphql(`
  query Cities {
    cities {
      id
      host
      name
      languages
      defaultLanguage
      timeZone
      accentColour
      secondColour
      demo
    }
  }
`)

type CityRow = ResultOf<typeof CITY>['city']

const FRESH_MS = 5_000
const MOST_HOSTS = 1_000
const byHost = new Map<string, { until: number; city: Promise<City | null> }>()

/** The city that answers at a host name, or null. Kept for a few seconds, also that there is none. */
export function cityAt(host: string): Promise<City | null> {
  const now = Date.now()
  const known = byHost.get(host)
  if (known && known.until > now) return known.city
  const city = ask({ host, clientIp: '', locale: 'en', session: undefined }, CITY, {}).then(
    (data) => toCity(data.city),
    (fault: unknown) => {
      if (fault instanceof ApiFault && fault.codes.includes('CITY_NOT_FOUND')) return null
      throw fault
    },
  )
  if (byHost.size >= MOST_HOSTS) byHost.clear()
  byHost.set(host, { until: now + FRESH_MS, city })
  city.catch(() => byHost.delete(host))
  return city
}

/** All cities of this installation; only the demo's api answers. */
export async function allCities(host: string): Promise<City[]> {
  const data = await ask({ host, clientIp: '', locale: 'en', session: undefined }, CITIES, {})
  return data.cities.map(toCity)
}

/** The name by which a demo city is chosen in an address: the first label of its host. */
export const slugOf = (city: Pick<City, 'host'>): string => city.host.split('.')[0] ?? city.host

function toCity(row: CityRow): City {
  const languages = row.languages.filter(isLocale)
  const defaultLanguage = isLocale(row.defaultLanguage) ? row.defaultLanguage : (languages[0] ?? 'en')
  return { ...row, languages: languages.length ? languages : [defaultLanguage], defaultLanguage }
}
