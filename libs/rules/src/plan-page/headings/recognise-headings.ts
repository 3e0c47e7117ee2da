import { findConcepts } from '../lexicon/find-concepts.js'
import type { Concept } from '../lexicon/concept.js'
import type { Line } from '../lines/line.js'
import { rateShape } from './rate-line.js'
import { splitAnswer } from './split-answer.js'
import { type HeadingKey, TEMPLATE, type TemplateRow } from './template.js'

/** A heading of the page: where it stands, and the answer that follows it in the same line, if any. */
export interface Heading {
  readonly key: HeadingKey
  readonly at: number
  readonly text: string
  readonly inlineAnswer: string | null
  /** Understood by its words, or only by its place among the others. */
  readonly by: 'meaning' | 'place'
}

interface Candidate {
  readonly at: number
  readonly text: string
  readonly inlineAnswer: string | null
  readonly shape: number
  /** What taking it for the row of the same number is worth; below 0 it is not worth it. */
  readonly gains: readonly number[]
}

/**
 * Finds the template's headings among the lines, by what they mean. All pages ask in the same order, so the best
 * reading is the one that explains most in that order (dynamic programming over lines and rows); a heading that is
 * beyond doubt also counts out of turn.
 *
 * @param from the first line that may be a heading: above it stands the site's navigation
 */
export function recogniseHeadings(lines: readonly Line[], from = 0): readonly Heading[] {
  const find = (isLike: (line: Line) => number): Candidate[] =>
    lines.flatMap((line, at) => (line.aside || at < from ? [] : candidatesAt(lines, at, isLike(line))))
  const first = align(find(() => 0))
  const candidates = find(likenessTo(first.map(({ at }) => lines[at]!)))
  const inOrder = align(candidates)
  const outOfTurn = takeUndoubted(candidates, inOrder)
  return [...inOrder, ...outOfTurn].sort((a, b) => a.at - b.at)
}

/** How well `concepts` fit a row: 1 is beyond doubt, 0 nothing. */
export function meaning(concepts: ReadonlySet<Concept>, row: TemplateRow): number {
  let sum = 0
  for (const concept of concepts) sum += (row.signs[concept] ?? 0) - (row.against[concept] ?? 0)
  return Math.min(sum, 1.4)
}

/**
 * How much less a line counts because it is not set like the headings found so far: within an answer, bold words and
 * ranks of its own are the author's, not the template's.
 */
function likenessTo(headings: readonly Line[]): (line: Line) => number {
  const styles = headings.filter(({ kind }) => kind === 'heading').map(({ style }) => style)
  const isCommon = (style: string): boolean => styles.filter((one) => one === style).length > 1
  const areMarked = styles.length > headings.length / 2
  return ({ kind, style }) => (areMarked && (kind !== 'heading' || !isCommon(style)) ? 0.6 : 0)
}

function candidatesAt(lines: readonly Line[], at: number, unlike: number): Candidate[] {
  const line = lines[at]!
  const next = lines[at + 1]
  return splitAnswer(line.text).flatMap(({ text, inlineAnswer }) => {
    const words = text.split(/\s+/).length
    const concepts = findConcepts(text)
    const shape =
      rateShape({ ...line, text }, inlineAnswer === null ? next : undefined, concepts.has('request')) - unlike
    if (shape <= -1 || concepts.size === 0) return []
    const gains = TEMPLATE.map((row) => (words > row.words ? -1 : meaning(concepts, row) + 0.5 * shape - 0.85))
    return gains.some((gain) => gain > 0) ? [{ at, text, inlineAnswer, shape, gains }] : []
  })
}

function align(candidates: readonly Candidate[]): Heading[] {
  interface Path {
    readonly worth: number
    readonly taken: Candidate | null
    readonly row: number
    readonly before: Path | null
  }
  const start: Path = { worth: 0, taken: null, row: -1, before: null }
  // best[row]: the best reading so far that uses no row beyond it.
  let best: Path[] = TEMPLATE.map(() => start)
  const strong = new Set(candidates.filter(({ gains }) => Math.max(...gains) > 0.3).map(({ at }) => at))
  for (const at of new Set(candidates.map(({ at }) => at))) {
    const next = [...best]
    for (const candidate of candidates.filter((one) => one.at === at)) {
      // In a table of contents one heading follows the other; a heading with text below it is the real one.
      const body = candidate.inlineAnswer !== null || !strong.has(at + 1) ? 0.1 : 0
      TEMPLATE.forEach((_, row) => {
        const gain = candidate.gains[row]!
        if (gain <= 0) return
        const before = row === 0 ? start : best[row - 1]!
        const worth = before.worth + gain + body
        if (worth >= next[row]!.worth) next[row] = { worth, taken: candidate, row, before }
      })
    }
    for (let row = 1; row < next.length; row++) if (next[row - 1]!.worth > next[row]!.worth) next[row] = next[row - 1]!
    best = next
  }
  const headings: Heading[] = []
  for (let path: Path | null = best.at(-1) ?? null; path?.taken; path = path.before) {
    headings.push(toHeading(path.taken, path.row))
  }
  return headings.reverse()
}

function takeUndoubted(candidates: readonly Candidate[], taken: readonly Heading[]): Heading[] {
  const keys = new Set(taken.map(({ key }) => key))
  const lines = new Set(taken.map(({ at }) => at))
  const more: Heading[] = []
  for (const candidate of candidates) {
    const row = candidate.gains.indexOf(Math.max(...candidate.gains))
    const { key } = TEMPLATE[row]!
    if (keys.has(key) || lines.has(candidate.at) || candidate.shape < 0.6 || candidate.gains[row]! < 0.5) continue
    keys.add(key)
    lines.add(candidate.at)
    more.push(toHeading(candidate, row))
  }
  return more
}

function toHeading({ at, text, inlineAnswer }: Candidate, row: number): Heading {
  return { key: TEMPLATE[row]!.key, at, text, inlineAnswer, by: 'meaning' }
}
