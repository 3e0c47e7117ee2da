import type { Option } from './ballots.js'
import { sha256 } from './sha256.js'

/**
 * How ties are broken, said before the vote. `id`: the smaller id as a string goes first. `cost`: the cheaper project,
 * then the id. `seed`: the smaller SHA-256 of the seed, a line break and the id, so that a seed drawn in public after
 * the vote decides like a lot that anyone can check: `printf 'SEED\nID' | sha256sum`.
 */
export type TieRule = { readonly by: 'id' } | { readonly by: 'cost' } | { readonly by: 'seed'; readonly seed: string }

export const BY_ID: TieRule = { by: 'id' }

/** A tie that the rule had to break: between whom, and who went first. `at` counts rounds from 1. */
export interface Tie {
  readonly at: number
  readonly between: readonly Option[]
  readonly chosen: Option
  /** What the chosen one was chosen for. */
  readonly for: 'win' | 'transfer' | 'exclusion' | 'lock'
  /** `earlier_round`: they were not equal in an earlier round, and the rules say that this decides. */
  readonly by: 'id' | 'cost' | 'seed' | 'earlier_round'
}

/** `order[option]`: 0 for the one that goes first in every tie, and so on; no two are equal. */
export function tieOrder(options: readonly Option[], rule: TieRule, cost?: ArrayLike<number>): Int32Array {
  const keys = options.map((option, index) => ({
    index,
    id: option.id,
    cost: rule.by === 'cost' ? (cost?.[index] ?? 0) : 0,
    draw: rule.by === 'seed' ? sha256(`${rule.seed}\n${option.id}`) : '',
  }))
  keys.sort((a, b) => a.cost - b.cost || compareText(a.draw, b.draw) || compareText(a.id, b.id) || a.index - b.index)
  const order = new Int32Array(options.length)
  keys.forEach(({ index }, place) => (order[index] = place))
  return order
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
