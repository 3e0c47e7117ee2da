import type { Actor, CityId } from '@tilia/kernel'

/** What every request needs to know of its city. */
export interface CityContext {
  readonly id: CityId
  /** The canonical host: the only one that mails, links and redirects are built with. */
  readonly host: string
  readonly name: string
  readonly languages: readonly string[]
  readonly defaultLanguage: string
  readonly timeZone: string
  readonly demo: boolean
}

/** Host name → city. Implemented by the city domain. */
export abstract class CityFinder {
  abstract findByHost(host: string): Promise<CityContext | null>
  abstract findById(id: CityId): Promise<CityContext | null>
  abstract all(): Promise<readonly CityContext[]>
}

/** Session → who acts. Implemented by the identity domain. A session of another city finds nobody. */
export abstract class ActorFinder {
  abstract findBySession(cityId: CityId, token: string): Promise<Actor | null>
}
