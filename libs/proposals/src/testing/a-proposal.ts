import type { ProposalId } from '@tilia/contracts'
import { newId, type CityId, type PersonId } from '@tilia/kernel'
import type { TestDatabase } from '@tilia/testing'

let number = 0

/** A published proposal in a plan. */
export async function aProposal(
  database: TestDatabase,
  place: { cityId: CityId; planId: string; authorId: PersonId },
): Promise<ProposalId> {
  const id = newId<ProposalId>()
  number += 1
  await database.admin.query(`insert into subject values ($1, $2, 'proposal', 'open', now())`, [place.cityId, id])
  await database.admin.query(
    `insert into proposal (city_id, id, plan_id, number, author_id, client_key, state, language, title, body, source, published_at)
     values ($1, $2, $3, $4, $5, $6, 'published', 'de', 'Schatten auf dem Schulweg', 'Linden.', 'web', now())`,
    [place.cityId, id, place.planId, number, place.authorId, newId()],
  )
  return id
}
