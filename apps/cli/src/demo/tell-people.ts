import { EnrolDemoPerson } from '@tilia/identity'
import { Actor, type CityId, type PersonId, type Role } from '@tilia/kernel'
import type { INestApplicationContext } from '@nestjs/common'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.js'
import type { Calendar } from './calendar.js'
import type { Dice } from './dice.js'
import { done } from './done.js'
import type { Story } from './story.js'

/** Somebody in the story; `actor` from the moment they join. */
export interface Townsperson {
  readonly joinsAt: number
  actor: Actor
}

export class Cast {
  constructor(
    readonly staff: Townsperson,
    readonly moderator: Townsperson,
    readonly admin: Townsperson,
    /** Who a visitor of the demonstration may sign in as. */
    readonly guest: Townsperson,
    readonly residents: readonly Townsperson[],
  ) {}

  /** Residents who are there at a moment. */
  at(moment: number): Townsperson[] {
    return this.residents.filter(({ joinsAt }) => joinsAt < moment)
  }
}

/** The accounts are there from the first day; residents come one by one, half of them soon. */
export function tellPeople(
  app: INestApplicationContext,
  cityId: CityId,
  { city, residents }: Story,
  calendar: Calendar,
  dice: Dice,
): Cast {
  const enrol = app.get(EnrolDemoPerson)
  const join = (joinsAt: number, displayName: string | null, roles: readonly Role[] = [], email?: string) => {
    const person: Townsperson = { joinsAt, actor: Actor.machinery(cityId) }
    const account = email ? { email, password: DEMO_PASSWORD } : undefined
    calendar.note(joinsAt, async () => {
      const wanted = { displayName, roles, locale: city.languages[0]!, account }
      const { id } = await done(enrol.execute(Actor.machinery(cityId), wanted))
      person.actor = Actor.person(cityId, { id: id as PersonId, roles })
    })
    return person
  }
  const accounts = DEMO_ACCOUNTS.map(({ email, roles }) => join(calendar.inOffice(364), null, roles, email))
  const [guest, moderator, staff, admin] = accounts as [Townsperson, Townsperson, Townsperson, Townsperson]
  const others = residents.map((name, place) => {
    const soon = place < residents.length / 2
    return join(calendar.ago(soon ? 352 - dice.roll(20) : 330 - dice.roll(260)), name)
  })
  return new Cast(staff, moderator, admin, guest, [guest, ...others])
}
