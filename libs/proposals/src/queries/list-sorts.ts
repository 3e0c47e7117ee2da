import type { ProposalRow } from './proposal-rows.js'

export type ListRow = ProposalRow & { readonly place?: string }

interface Sort {
  readonly orderBy: string
  /** What comes after the row that the cursor names, from parameter `first` on. */
  readonly after: (first: number) => string
  /** Of a public row: numbers, joined by dots. */
  readonly cursorOf: (row: ListRow) => string
}

// The only places an order comes from: nothing that a caller writes is ever part of a statement.
export const SORTS = {
  newest: {
    orderBy: 'proposal.number desc',
    after: (n) => `proposal.number < $${n}::int`,
    cursorOf: (row) => `${row.number}`,
  },
  oldest: {
    orderBy: 'proposal.number',
    after: (n) => `proposal.number > $${n}::int`,
    cursorOf: (row) => `${row.number}`,
  },
  most_supported: {
    orderBy: 'proposal.support_count desc, proposal.number desc',
    after: (n) => `(proposal.support_count, proposal.number) < ($${n}::int, $${n + 1}::int)`,
    cursorOf: (row) => `${row.supportCount}.${row.number}`,
  },
  best_match: {
    orderBy: 'found.place',
    after: (n) => `found.place > $${n}::int`,
    cursorOf: (row) => `${row.place}`,
  },
} as const satisfies Readonly<Record<string, Sort>>

export type ListSort = keyof typeof SORTS

/** The numbers of a cursor of that order, or null where it is no such cursor. */
export function parseCursor(sort: ListSort, cursor: string): number[] | null {
  const numbers = /^\d{1,9}(\.\d{1,9})?$/.test(cursor) ? cursor.split('.').map(Number) : []
  return numbers.length === (sort === 'most_supported' ? 2 : 1) ? numbers : null
}
