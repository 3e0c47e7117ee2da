import { pageSize, toPage, type Actor, type Page } from '@tilia/kernel'
import { CityReader, statement, type SqlValue, type Statement } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { conditionsOf, type Condition, type ListFilter } from './list-conditions.js'
import { parseCursor, SORTS, type ListRow, type ListSort } from './list-sorts.js'
import { FROM_PROPOSALS, PROPOSAL_COLUMNS, PUBLIC, type ProposalRow } from './proposal-rows.js'

export interface PageOf {
  readonly first?: number | null
  readonly after?: string | null
}

/** Counting stops here: beyond it a page says "more than". */
export const COUNTED_TO = 10_000

/** The public lists of proposals: the same for everyone, moderators too. */
@Injectable()
export class FindProposals {
  constructor(private readonly reader: CityReader) {}

  /** `language` is that of the words searched for. Orders other than best_match list what was found by that order. */
  async list(
    actor: Actor,
    filter: ListFilter,
    language: string,
    { sort = filter.words ? 'best_match' : 'newest', ...page }: PageOf & { readonly sort?: ListSort },
  ): Promise<Page<ProposalRow>> {
    const order: ListSort = sort === 'best_match' && !filter.words ? 'newest' : sort
    const size = pageSize(page.first)
    const after = page.after ? parseCursor(order, page.after) : null // no such cursor: from the beginning
    const { text, values, letters } = question(actor, filter, language)
    const limit = values.length + 1
    const beyond = after ? `and ${SORTS[order].after(limit + 1)}` : ''
    const place = filter.words ? ', found.place' : ''
    const list = statement<ListRow>(
      `proposals.list.${order}.${letters}${after ? '.after' : ''}`,
      `select ${PROPOSAL_COLUMNS}${place} ${text} ${beyond} order by ${SORTS[order].orderBy} limit $${limit}`,
    )
    const rows = await this.reader.all(actor, list, [...values, size + 1, ...(after ?? [])])
    return toPage(rows, size, SORTS[order].cursorOf)
  }

  /** How many there are, up to COUNTED_TO. */
  async count(actor: Actor, filter: ListFilter, language: string): Promise<number> {
    const { text, values, letters } = question(actor, filter, language)
    const count: Statement<{ total: number }> = statement(
      `proposals.count.${letters}`,
      `select count(*)::int as total from (select ${text} limit ${COUNTED_TO}) as counted`,
    )
    return (await this.reader.one(actor, count, values))!.total
  }
}

/** From where, under which conditions, with which values: the same for a list and its count. */
function question(actor: Actor, filter: ListFilter, language: string) {
  const values: SqlValue[] = [actor.cityId]
  const conditions: readonly Condition[] = conditionsOf(filter)
  const sql = [PUBLIC]
  for (const condition of conditions) {
    sql.push(condition.sql(values.length + 1))
    values.push(...condition.values)
  }
  let from = FROM_PROPOSALS
  if (filter.words) {
    // The words are looked up by a function that sees the search table alone and answers ids; what they stand for is
    // read here, under row-level security and the same scope as without words.
    from += ` join search_proposals($${values.length + 1}, $${values.length + 2}, 1000) with ordinality as found (id, place)
      on found.id = proposal.id`
    values.push(filter.words, language)
  }
  const letters = [...conditions.map(({ letter }) => letter), ...(filter.words ? ['q'] : [])].sort().join('')
  return { text: `${from} where proposal.city_id = $1 and ${sql.join(' and ')}`, values, letters }
}
