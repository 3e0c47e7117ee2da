import { ANSWERS } from '@tilia/rules/proposal'
import type { SqlValue } from '@tilia/platform'

/** Where a public proposal stands, as lists are filtered by it: with the city, or taken back by its author. */
export const LIST_STANDINGS = ['received', ...ANSWERS, 'withdrawn'] as const
export type ListStanding = (typeof LIST_STANDINGS)[number]

export interface ListFilter {
  readonly planNumber?: number | null
  /** For it, in the words of its author, or tied to it by the city. */
  readonly commitment?: { readonly id: string; readonly tiedIds: readonly string[] } | null
  readonly areaId?: string | null
  readonly standing?: ListStanding | null
  /** What somebody typed into the search box. */
  readonly words?: string | null
}

/** One condition of a list: a letter for the statement's name, its SQL from parameter `first` on, its values. */
export interface Condition {
  readonly letter: string
  readonly sql: (first: number) => string
  readonly values: readonly SqlValue[]
}

/** Only what is public; withdrawn ones where they are asked for. */
export function conditionsOf(filter: ListFilter): Condition[] {
  const { planNumber, commitment, areaId, standing } = filter
  const conditions: Condition[] = [standingCondition(standing ?? null)]
  if (typeof planNumber === 'number')
    conditions.push({
      letter: 'p',
      sql: (n) => `proposal.plan_id = (select id from plan where city_id = $1 and number = $${n})`,
      values: [planNumber],
    })
  if (commitment)
    conditions.push({
      letter: 'c',
      sql: (n) => `(proposal.about_commitment_id = $${n} or proposal.id = any ($${n + 1}::uuid[]))`,
      values: [commitment.id, commitment.tiedIds],
    })
  if (areaId) conditions.push({ letter: 'a', sql: (n) => `proposal.area_id = $${n}::uuid`, values: [areaId] })
  return conditions
}

function standingCondition(standing: ListStanding | null): Condition {
  if (standing === null) return { letter: 'o', sql: () => `proposal.state = 'published'`, values: [] }
  if (standing === 'withdrawn') return { letter: 'w', sql: () => `proposal.state = 'withdrawn'`, values: [] }
  return {
    letter: 's',
    sql: (n) => `proposal.state = 'published' and proposal.standing = $${n}`,
    values: [standing],
  }
}
