/** A page of a list, by cursor: stable while rows are added, and as cheap on page 1,000 as on page 1. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** Give it back as `after` for the next page; null where this is the last. */
  readonly nextCursor: string | null
}

export const PAGE_LIMIT = 50

/** What was asked for, within 1 and PAGE_LIMIT; `fallback` where nothing was asked. */
export function pageSize(first: number | null | undefined, fallback = 20): number {
  return Math.min(Math.max(Math.trunc(first ?? fallback), 1), PAGE_LIMIT)
}

/** Cuts `rows`, read with a limit of `size + 1`, to a page. */
export function toPage<Row>(rows: readonly Row[], size: number, cursorOf: (row: Row) => string): Page<Row> {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > size && last ? cursorOf(last) : null }
}
