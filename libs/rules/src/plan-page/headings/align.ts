import type { Candidate } from './find-candidates.js'
import { TEMPLATE } from './template.js'

export interface Taken {
  readonly candidate: Candidate
  /** The row of the template that it is. */
  readonly row: number
}

interface Path {
  readonly worth: number
  readonly last: Taken | null
  readonly before: Path | null
}

const START: Path = { worth: 0, last: null, before: null }

/**
 * The reading that explains most while lines and rows both run forward: the heaviest common order, by dynamic
 * programming. Each row is taken once at most; lines and rows may be left out.
 */
export function align(candidates: readonly Candidate[]): readonly Taken[] {
  const strong = new Set(candidates.filter(({ gains }) => Math.max(...gains) > 0.3).map(({ at }) => at))
  // best[row]: the best reading so far that uses no row beyond it.
  let best: readonly Path[] = TEMPLATE.map(() => START)
  for (const variants of byLine(candidates)) {
    const next = [...best]
    for (const candidate of variants) {
      // In a table of contents one heading follows the other; a heading with text below it is the real one.
      const body = candidate.inlineAnswer !== null || !strong.has(candidate.at + 1) ? 0.1 : 0
      candidate.gains.forEach((gain, row) => {
        const before = row === 0 ? START : best[row - 1]!
        const worth = before.worth + gain + body
        if (gain > 0 && worth > next[row]!.worth) next[row] = { worth, last: { candidate, row }, before }
      })
    }
    for (let row = 1; row < next.length; row++) if (next[row - 1]!.worth > next[row]!.worth) next[row] = next[row - 1]!
    best = next
  }
  const taken: Taken[] = []
  for (let path: Path | null = best.at(-1) ?? null; path?.last; path = path.before) taken.push(path.last)
  return taken.reverse()
}

/** The ways to read one line, line by line. */
function byLine(candidates: readonly Candidate[]): Iterable<readonly Candidate[]> {
  const lines = new Map<number, Candidate[]>()
  for (const candidate of candidates) lines.set(candidate.at, [...(lines.get(candidate.at) ?? []), candidate])
  return lines.values()
}
