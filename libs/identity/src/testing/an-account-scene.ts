import { Actor, newId, type CityId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { createLog } from '@tilia/platform'
import { createTestDatabase, createTestLimits } from '@tilia/testing'
import { SessionActors } from '../queries/session-actors.js'
import { aPerson } from './a-person.js'
import { aPostOffice } from './a-post-office.js'
import { aRequest } from './a-request.js'
import { aSession } from './a-session.js'
import { accountVerbs } from './account-verbs.js'

export const PASSWORD = 'trombone-4-dinner'

/** A city with an open post office, and all verbs of an account. Limits are generous unless said otherwise. */
export async function anAccountScene({ times = 1000 } = {}) {
  const database = await createTestDatabase()
  const { limits, close } = await createTestLimits({ times })
  const post = await aPostOffice(database)
  const cityId = await aCity(database)
  const actors = new SessionActors(database.reader, database.unitOfWork, createLog('spec', 'silent'))
  return {
    database,
    cityId,
    limits,
    verbs: accountVerbs(database, limits),
    post,
    visitor: (city: CityId = cityId) => aRequest(Actor.visitor(city)),
    /** A confirmed person with PASSWORD, signed in in one browser. */
    async resident(traits: Parameters<typeof aPerson>[2] = {}, city: CityId = cityId) {
      const person = await aPerson(database, city, { email: `${newId()}@example.org`, password: PASSWORD, ...traits })
      const session = await aSession(database, person)
      return { person, email: person.email, session, request: aRequest(person, { session }) }
    },
    /** Who a session belongs to now, or null where it has ended. */
    whoHas: (session: string, city: CityId = cityId) => actors.findBySession(city, session),
    async close() {
      close()
      await post.close()
      await database.close()
    },
  }
}

export type AccountScene = Awaited<ReturnType<typeof anAccountScene>>
