import type { ProposalId } from '@tilia/contracts'
import { newId, type CityId, type PersonId } from '@tilia/kernel'
import { renderRichText } from '@tilia/platform'
import type { TestDatabase } from '@tilia/testing'

let number = 1_000_000

export interface ProposalScene {
  readonly cityId: CityId
  readonly planId: string
  readonly authorId: PersonId
  readonly state?: 'draft' | 'published' | 'withdrawn'
  /** Of its subject, where a moderator or its author did something to it. */
  readonly subjectState?: 'hidden' | 'gone'
  readonly standing?: 'received' | 'under_review' | 'accepted' | 'not_followed'
  readonly title?: string
  readonly body?: string
  readonly supportCount?: number
  readonly aboutCommitmentId?: string
}

/** A published proposal in a plan, unless said otherwise, findable by its words. Its number is far above real ones. */
export async function aProposal(database: TestDatabase, scene: ProposalScene): Promise<ProposalId> {
  const { cityId, planId, authorId, state = 'published', standing = 'received', supportCount = 0 } = scene
  const { title = 'Schatten auf dem Schulweg', body = 'Linden.', aboutCommitmentId = null } = scene
  const id = newId<ProposalId>()
  number += 1
  const draft = state === 'draft'
  const { html, version, excerpt } = renderRichText(body)
  await database.admin.query(
    `insert into subject (city_id, id, kind, state, published_at)
     values ($1, $2, 'proposal', $3, case when $3 = 'draft' then null else now() end)`,
    [cityId, id, scene.subjectState ?? (draft ? 'draft' : 'open')],
  )
  const row = [cityId, id, planId, draft ? null : number, authorId, newId(), state, standing, draft ? 0 : 1]
  await database.admin.query(
    `insert into proposal (city_id, id, plan_id, number, author_id, client_key, state, standing, version, language, title,
       body, body_html, html_version, excerpt, about_commitment_id, support_count, source, published_at, withdrawn_at,
       withdrawal_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'de', $10, $11, $12, $13, $14, $15, $16, 'web',
       case when $7 <> 'draft' then now() end, case when $7 = 'withdrawn' then now() end,
       case when $7 = 'withdrawn' then 'Hat sich erledigt.' end)`,
    [...row, title, body, html, version, excerpt, aboutCommitmentId, supportCount],
  )
  if (draft) return id
  await database.admin.query(
    `insert into proposal_version (city_id, proposal_id, number, title, body, body_html, html_version)
     values ($1, $2, 1, $3, $4, $5, $6)`,
    [cityId, id, title, body, html, version],
  )
  await database.admin.query(
    `insert into proposal_search (city_id, proposal_id, title, title_words, document)
     values ($1, $2, $3, setweight(to_tsvector(search_language('de'), $3), 'A'), proposal_document('de', $3, $4))`,
    [cityId, id, title, body],
  )
  return id
}

/** The number in its address. */
export async function numberOf(database: TestDatabase, id: ProposalId): Promise<number> {
  const { rows } = await database.admin.query('select number from proposal where id = $1', [id])
  return rows[0].number
}
