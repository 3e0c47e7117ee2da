import type { ProposalId } from '@tilia/contracts'
import { isUuid, pageSize, toPage, type Actor, type Page } from '@tilia/kernel'
import { CityReader, statement, type Batch } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import type { PageOf } from './find-proposals.js'
import { FROM_PROPOSALS, PROPOSAL_COLUMNS, PUBLIC, type ProposalRow } from './proposal-rows.js'
import { visibleTo, visibleToValues } from './visible-proposals.js'

const byNumber = statement<ProposalRow>(
  'proposals.by-number',
  `select ${PROPOSAL_COLUMNS} ${FROM_PROPOSALS} where proposal.city_id = $1 and ${visibleTo(2)} and proposal.number = $4`,
)
const byIds = statement<ProposalRow>(
  'proposals.by-ids',
  `select ${PROPOSAL_COLUMNS} ${FROM_PROPOSALS}
   where proposal.city_id = $1 and ${visibleTo(2)} and proposal.id = any ($4::uuid[])`,
)
const mine = statement<ProposalRow>(
  'proposals.mine',
  `select ${PROPOSAL_COLUMNS} ${FROM_PROPOSALS}
   where proposal.city_id = $1 and ${visibleTo(2)} and proposal.author_id = $2 and proposal.id < $5::uuid
   order by proposal.id desc limit $4`,
)
const place = statement<{ id: ProposalId; number: number; hidden: boolean }>(
  'proposals.place',
  `select proposal.id, proposal.number, subject.state = 'hidden' as hidden ${FROM_PROPOSALS}
   where proposal.city_id = $1 and proposal.number = $2 and subject.state in ('hidden', 'gone')`,
)
const similar = statement<ProposalRow>(
  'proposals.similar',
  `select ${PROPOSAL_COLUMNS} ${FROM_PROPOSALS}
   join similar_proposals($2, $3, 10) with ordinality as found (id, place) on found.id = proposal.id
   where proposal.city_id = $1 and ${PUBLIC} and proposal.state = 'published' and proposal.id <> $4::uuid
   order by found.place limit 5`,
)

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const NONE = '00000000-0000-0000-0000-000000000000'

/** Single proposals: by number, by id, one's own, and such as are like a title. */
@Injectable()
export class FindProposal {
  constructor(private readonly reader: CityReader) {}

  byNumber(actor: Actor, number: number): Promise<ProposalRow | null> {
    return this.reader.one(actor, byNumber, [...scope(actor), number])
  }

  readonly byId: Batch<ProposalId, ProposalRow> = async (actor, ids) => {
    const rows = await this.reader.all(actor, byIds, [...scope(actor), ids])
    return new Map(rows.map((row) => [row.id, row]))
  }

  /** A draft of one's own: null for everybody else, and once it is published. */
  async draft(actor: Actor, id: ProposalId): Promise<ProposalRow | null> {
    const found = (await this.byId(actor, [id])).get(id)
    return found?.state === 'draft' ? found : null
  }

  /** One's own, newest first, drafts too; empty for visitors. */
  async mine(actor: Actor, { first, after }: PageOf): Promise<Page<ProposalRow>> {
    if (!actor.signedIn) return { items: [], nextCursor: null }
    const size = pageSize(first)
    const rows = await this.reader.all(actor, mine, [...scope(actor), size + 1, after && isUuid(after) ? after : LAST])
    return toPage(rows, size, (row) => row.id)
  }

  /** Where a moderator hid one, or its author took all words away: its place, and nothing that it said. */
  place(actor: Actor, number: number): Promise<{ id: ProposalId; number: number; hidden: boolean } | null> {
    return this.reader.one(actor, place, [actor.cityId, number])
  }

  /** Up to five public ones whose title is like that one, the most alike first. */
  similar(actor: Actor, title: string, language: string, except: ProposalId | null): Promise<ProposalRow[]> {
    return this.reader.all(actor, similar, [actor.cityId, title, language, except ?? NONE])
  }
}

function scope(actor: Actor) {
  return [actor.cityId, ...visibleToValues(actor)]
}
