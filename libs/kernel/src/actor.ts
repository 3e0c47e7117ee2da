import type { CityId, PersonId } from './ids.js'

/** What a person may be in a city, beside being a resident. An admin is everything; staff are no moderators. */
export const ROLES = ['moderator', 'staff', 'admin'] as const
export type Role = (typeof ROLES)[number]

export type Source = 'web' | 'api' | 'paper' | 'meeting' | 'import'

/**
 * Who acts, in which city. Everything that reads or writes takes one, so nothing can be done without a tenant.
 * A visitor has no person; a job acts as the city's machinery, with no person and no role.
 */
export class Actor {
  private constructor(
    readonly cityId: CityId,
    readonly personId: PersonId | null,
    readonly roles: readonly Role[],
    /** The e-mail address was confirmed. Until then a person may only draft. */
    readonly confirmed: boolean,
    readonly source: Source,
  ) {}

  static visitor(cityId: CityId): Actor {
    return new Actor(cityId, null, [], false, 'web')
  }

  static person(
    cityId: CityId,
    person: { id: PersonId; roles?: readonly Role[]; confirmed?: boolean },
    source: Source = 'web',
  ): Actor {
    return new Actor(cityId, person.id, person.roles ?? [], person.confirmed ?? true, source)
  }

  /** For handlers, schedules and commands of the operator: sees what visitors see unless a query says otherwise. */
  static machinery(cityId: CityId): Actor {
    return new Actor(cityId, null, [], false, 'import')
  }

  get signedIn(): boolean {
    return this.personId !== null
  }

  is(personId: PersonId | null): boolean {
    return personId !== null && this.personId === personId
  }

  has(role: Role): boolean {
    return this.roles.includes(role) || this.roles.includes('admin')
  }
}
