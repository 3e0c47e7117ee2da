import { statement } from './statement.js'
import type { Tx } from './unit-of-work.js'

const next = statement<{ last: number }>(
  'platform.next-number',
  `insert into city_counter (city_id, name, last) values ($1, $2, 1)
   on conflict (city_id, name) do update set last = city_counter.last + 1 returning last`,
)

/**
 * The next public number of a city's series `name`, from 1, without gaps: the counter is locked until the transaction
 * ends, and a refused one gives its number back. So ask late.
 */
export async function nextNumber(tx: Tx, name: string): Promise<number> {
  return (await tx.one(next, [tx.cityId, name]))!.last
}
