import type { Ballots } from '../voting/ballots.js'

/** What the file knows about its voters, ballot by ballot: district, age, sex. `of[b]` is an index into `labels`. */
export interface Grouping {
  readonly name: string
  readonly labels: readonly string[]
  readonly of: Uint16Array
}

/** Money in the smallest unit that the file needs; `unit` of them make one unit of its currency. */
export interface BudgetTerms {
  readonly money: number
  readonly unit: number
  readonly cost: Float64Array
  readonly currency: string
  /** Votes (or points) the file asks of a project, where it says so. Told, and applied only where asked. */
  readonly leastVotes: number
}

/** A file of ballots, read whole. */
export interface BallotFile {
  readonly format: 'pabulib' | 'blt' | 'preflib' | 'debian' | 'csv'
  readonly title: string
  readonly ballots: Ballots
  /** The file's own word for how people voted, as `cumulative` or `soi`. */
  readonly voteType: string
  readonly budget?: BudgetTerms
  readonly seats?: number
  /** Options that were withdrawn before the count: they take no part. */
  readonly withdrawn: readonly number[]
  readonly groups: readonly Grouping[]
}
