import type { Ballots } from '../voting/ballots.js'
import type { Unranked } from '../voting/pairwise.js'

/** Every pair on every ballot, by the places. */
export function plainPairwise(ballots: Ballots, unranked: Unranked): Float64Array {
  const n = ballots.options.length
  const beats = new Float64Array(n * n)
  for (let b = 0; b < ballots.count.length; b++) {
    const place = new Array<number>(n).fill(unranked === 'last' ? Infinity : NaN) // NaN is smaller than nothing, and nothing than it
    for (let i = ballots.start[b]!; i < ballots.start[b + 1]!; i++) place[ballots.option[i]!] = ballots.mark[i]!
    for (let x = 0; x < n; x++) {
      for (let y = 0; y < n; y++) {
        const [px, py] = [place[x]!, place[y]!]
        if (px < py) beats[x * n + y]! += ballots.count[b]!
      }
    }
  }
  return beats
}

/** Whether a beats b by Schulze's definition: the best over all chains of the weakest duel, every chain tried. */
export function plainStrongestChain(
  n: number,
  strength: (a: number, b: number) => number,
  a: number,
  b: number,
): number {
  let best = 0
  const walk = (from: number, seen: readonly number[], weakest: number) => {
    if (from === b) {
      best = Math.max(best, weakest)
      return
    }
    for (let next = 0; next < n; next++) {
      const link = strength(from, next)
      if (!seen.includes(next) && link > 0) walk(next, [...seen, next], Math.min(weakest, link))
    }
  }
  walk(a, [a], Infinity)
  return best
}
