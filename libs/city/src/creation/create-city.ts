import { newId, ok, refuse, type CityId } from '@tilia/kernel'
import type { CitySettings } from '@tilia/rules/city'
import { Client } from 'pg'

/** Settings without errors, and a host as `readHost` spells it. */
export interface NewCity extends CitySettings {
  readonly host: string
  readonly demo: boolean
}

/**
 * Makes a city, as the owner of the tables: no process that serves people may. A host that is known already makes
 * nothing, also where two operators try at once.
 */
export async function createCity(ownerUrl: string, wanted: NewCity) {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    const id = newId<CityId>()
    const { name, languages, defaultLanguage, timeZone, accentColour, secondColour, demo } = wanted
    await client.query(
      `insert into city (id, name, languages, default_language, time_zone, accent_colour, second_colour, demo)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, name, languages, defaultLanguage, timeZone, accentColour, secondColour, demo],
    )
    const { rowCount } = await client.query(
      'insert into city_host (host, city_id, canonical) values ($1, $2, true) on conflict do nothing',
      [wanted.host, id],
    )
    await client.query(rowCount === 1 ? 'commit' : 'rollback')
    return rowCount === 1 ? ok({ cityId: id }) : refuse('host_taken')
  } finally {
    await client.end()
  }
}
