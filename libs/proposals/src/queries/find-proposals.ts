import type { ProposalId } from '@tilia/contracts'
import { pageSize, toPage, type Actor, type Page, type PersonId } from '@tilia/kernel'
import { CityReader, statement } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import type { ProposalState } from '../model/proposal-state.js'
import { visibleTo, visibleToValues } from './visible-proposals.js'

export interface ProposalRow {
  readonly id: ProposalId
  readonly number: number
  readonly planId: string
  readonly authorId: PersonId
  readonly state: ProposalState
  readonly subjectState: string
  readonly language: string
  readonly title: string
  readonly body: string
  readonly supportCount: number
  readonly publishedAt: Date | null
}

const COLUMNS = `proposal.id, proposal.number, proposal.plan_id as "planId", proposal.author_id as "authorId", proposal.state,
  subject.state as "subjectState", proposal.language, proposal.title, proposal.body,
  proposal.support_count as "supportCount", proposal.published_at as "publishedAt"`

const FROM = `from proposal join subject on subject.city_id = proposal.city_id and subject.id = proposal.id
  where proposal.city_id = $1`

// Two statements, with and without a cursor: one with "$2 is null or …" cannot start in the middle of the index.
const newest = statement<ProposalRow>(
  'proposals.newest',
  `select ${COLUMNS} ${FROM} and proposal.state <> 'draft' and ${visibleTo(3)} order by proposal.id desc limit $2`,
)

const newestAfter = statement<ProposalRow>(
  'proposals.newest-after',
  `select ${COLUMNS} ${FROM} and proposal.state <> 'draft' and ${visibleTo(3)} and proposal.id < $5
   order by proposal.id desc limit $2`,
)

const byNumber = statement<ProposalRow>(
  'proposals.by-number',
  `select ${COLUMNS} ${FROM} and proposal.number = $2 and ${visibleTo(3)}`,
)

/** The lists and the single page of proposals. */
@Injectable()
export class FindProposals {
  constructor(private readonly reader: CityReader) {}

  async newest(actor: Actor, page: { first?: number | null; after?: string | null }): Promise<Page<ProposalRow>> {
    const size = pageSize(page.first)
    const values = [actor.cityId, size + 1, ...visibleToValues(actor)]
    const rows = page.after
      ? await this.reader.all(actor, newestAfter, [...values, page.after])
      : await this.reader.all(actor, newest, values)
    return toPage(rows, size, (row) => row.id)
  }

  byNumber(actor: Actor, number: number): Promise<ProposalRow | null> {
    return this.reader.one(actor, byNumber, [actor.cityId, number, ...visibleToValues(actor)])
  }
}
