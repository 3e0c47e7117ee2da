import { LIST_STANDINGS, type ListStanding } from './standing.ts'

export const SORTS = ['newest', 'most_supported', 'oldest', 'best_match'] as const
export type Sort = (typeof SORTS)[number]

/** What an address asks of the list of ideas. What nobody could have meant is left out, never passed on. */
export interface ListAddress {
  readonly search: string | null
  readonly standing: ListStanding | null
  readonly plan: number | null
  readonly commitment: number | null
  readonly area: string | null
  readonly sort: Sort | null
  readonly after: string | null
}

export function listAddress(parameters: URLSearchParams): ListAddress {
  const text = (name: string) => parameters.get(name)?.trim() || null
  return {
    search: text('search')?.slice(0, 200) ?? null,
    standing: oneOf(LIST_STANDINGS, text('standing')),
    plan: number(text('plan')),
    commitment: number(text('commitment')),
    area: text('area')?.slice(0, 60) ?? null,
    sort: oneOf(SORTS, text('sort')),
    after: /^[\d.]{1,21}$/.exec(text('after') ?? '')?.[0] ?? null,
  }
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null
}

function number(text: string | null): number | null {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : null
}
