import type { Ballots } from '../voting/ballots.js'

/**
 * A vote on how to spend money. Amounts are whole numbers of the smallest unit in use, up to 2^53; `unit` of them make
 * one unit of the currency. `ballots.options` are the projects, `cost` theirs in the same order.
 */
export interface BudgetVote {
  readonly ballots: Ballots
  readonly money: number
  readonly unit: number
  readonly cost: Float64Array
}

/** What a project is worth to a voter who marked it: as much as it costs, or one. Points and places count themselves. */
export type Satisfaction = 'cost' | 'cardinality'

/** Bounds that a city may set beside the money. */
export interface BudgetLimits {
  /** Projects with fewer votes (or points) cannot win. */
  readonly leastVotes?: number
  /** Fewer winners than this are reported as a shortfall: no rule can make projects fit. */
  readonly leastProjects?: number
  readonly mostProjects?: number
  /** Groups of projects, by index, of which at most one can win: two plans for the same square. */
  readonly incompatible?: readonly (readonly number[])[]
}
