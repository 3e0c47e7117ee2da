import type { Option } from './ballots.js'
import type { Tie, TieRule } from './ties.js'

/**
 * Breaks a tie as rules 49 and 51 of the Scottish order do: by the most recent earlier stage at which the tied were not
 * equal, again and again while some remain tied; what is equal at all stages is decided by the rule in place of a lot.
 * `history[stage][option]` are votes; `most` says whether the one with most or with fewest is looked for.
 */
export function lookBack(
  tied: readonly number[],
  history: readonly Float64Array[],
  most: boolean,
  order: Int32Array,
): { chosen: number; by: 'earlier_round' | 'rule' } {
  let left = tied
  for (let stage = history.length - 1; stage >= 0 && left.length > 1; stage--) {
    const votes = left.map((option) => history[stage]![option]!)
    const best = most ? Math.max(...votes) : Math.min(...votes)
    left = left.filter((option) => history[stage]![option] === best)
  }
  if (left.length === 1) return { chosen: left[0]!, by: 'earlier_round' }
  // The one that goes first in ties wins; so the one that goes last is left out.
  const sorted = [...left].sort((a, b) => order[a]! - order[b]!)
  return { chosen: most ? sorted[0]! : sorted.at(-1)!, by: 'rule' }
}

export function tieOf(
  names: readonly Option[],
  tied: readonly number[],
  found: { chosen: number; by: 'earlier_round' | 'rule' },
  at: number,
  purpose: Tie['for'],
  rule: TieRule,
): Tie {
  return {
    at,
    between: tied.map((option) => names[option]!),
    chosen: names[found.chosen]!,
    for: purpose,
    by: found.by === 'rule' ? rule.by : 'earlier_round',
  }
}
