import type { ProposalId } from '@tilia/contracts'
import { statement, wordsOf, type Tx } from '@tilia/platform'

const index = statement<never>(
  'proposals.index',
  `insert into proposal_search (city_id, proposal_id, title, title_words, document)
   values ($1, $2, $4, setweight(to_tsvector(search_language($3), $4), 'A'), proposal_document($3, $4, $5))
   on conflict (city_id, proposal_id) do update
     set title = excluded.title, title_words = excluded.title_words, document = excluded.document`,
)

/** Makes the words that hold now findable, in the transaction that says them. */
export async function indexProposal(
  tx: Tx,
  proposal: { id: ProposalId; language: string; title: string; bodyHtml: string },
): Promise<void> {
  const words = wordsOf(proposal.bodyHtml, 8000)
  await tx.one(index, [tx.cityId, proposal.id, proposal.language, proposal.title, words])
}
