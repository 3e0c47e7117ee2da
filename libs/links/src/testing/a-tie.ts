import type { LinkId } from '@tilia/contracts'
import { newId, type CityId, type PersonId } from '@tilia/kernel'
import type { TestDatabase } from '@tilia/testing'

/** A proposal that informs a commitment, tied by an official. */
export async function aTie(
  database: TestDatabase,
  { cityId, fromId, toId, by }: { cityId: CityId; fromId: string; toId: string; by: PersonId },
): Promise<LinkId> {
  const id = newId<LinkId>()
  await database.admin.query(
    `insert into link (city_id, id, kind, from_id, to_id, note, source, tied_by)
     values ($1, $2, 'informs', $3, $4, 'Daraus wird die Karte.', 'web', $5)`,
    [cityId, id, fromId, toId, by],
  )
  return id
}
