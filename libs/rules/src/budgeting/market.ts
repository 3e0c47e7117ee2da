import type { Fraction } from './exact-shares.js'
import type { Purses } from './purses.js'
import type { Supporters } from './supporters.js'

/** One run of the Method of Equal Shares from one endowment. */
export interface Run {
  /** Projects in the order bought. */
  readonly bought: readonly number[]
  readonly spent: number
  /** What each paid per point at most, close to the exact share. */
  readonly prices: readonly number[]
  /** A bound for the errors of all amounts of the run, added up. */
  readonly loss: number
  /** Equal prices that the tie order decided: the step, from 0, and the projects. */
  readonly ties: readonly { readonly at: number; readonly between: readonly number[]; readonly chosen: number }[]
  /** Only of exact runs. */
  readonly shares: readonly Fraction[]
}

export interface Market {
  readonly supporters: Supporters
  readonly cost: Float64Array
  /** What there is to spend, and one unit of currency, in the smallest unit. */
  readonly money: number
  readonly unit: number
  /** 0 goes first in a tie. */
  readonly order: Int32Array
  /** Asked before a project may be bought: false takes it out of the run. */
  readonly allowed?: (project: number, bought: readonly number[]) => boolean
}

/** Where a run begins that repeats the first purchases of another. */
export interface Prefix {
  readonly bought: readonly number[]
  readonly prices: readonly number[]
  readonly purses: Purses
  readonly loss: number
  /** By project: the price per utility at least, and who certainly cannot be bought any more. */
  readonly low: Float64Array
  readonly out: Uint8Array
}
