import { newId, type CityId } from '@tilia/kernel'
import type { TestDatabase } from '@tilia/testing'

/** A city, as the owner makes one. `host` must be its own. */
export async function aCity(database: TestDatabase, host = `${newId()}.example`): Promise<CityId> {
  const id = newId<CityId>()
  await database.admin.query(
    `insert into city (id, name, languages, default_language, time_zone, accent_colour, second_colour)
     values ($1, 'Lindenau', '{de,en}', 'de', 'Europe/Berlin', '#14532d', '#be185d')`,
    [id],
  )
  await database.admin.query('insert into city_host (host, city_id, canonical) values ($1, $2, true)', [host, id])
  return id
}
