import type { Concept } from '../lexicon/concept.js'
import { findConcepts } from '../lexicon/find-concepts.js'
import { isRunningText } from '../lines/is-running-text.js'
import type { Line } from '../lines/line.js'
import { isTemplatesOwn } from './is-templates-own.js'
import { rateShape } from './rate-line.js'
import { splitAnswer } from './split-answer.js'
import { BELOW_ALL, TEMPLATE, type TemplateRow } from './template.js'

/** A line, or its beginning, that may be a heading of the template. */
export interface Candidate {
  readonly at: number
  readonly text: string
  readonly inlineAnswer: string | null
  /** As `rateShape` says. */
  readonly shape: number
  /** What taking it for the row of the same number is worth: above 0, it is more likely than not. */
  readonly gains: readonly number[]
}

const LONGEST = 60
/** '2022', 'August 2025', '2. 12. 2022': the value of a label in the fact box. */
const IS_DATE = /^\D{0,20}\d{0,2}\D{0,20}\d{0,2}\D{0,6}\b20\d\d\b(?:[-/.]\d\d?){0,2}\D{0,6}$/

/** All lines from `from` on whose words and shape together may make a heading. */
export function findCandidates(
  lines: readonly Line[],
  from: number,
  mayBe: (line: Line) => boolean,
): readonly Candidate[] {
  const start = endOfFactBox(lines, from)
  return lines.flatMap((line, at) => (line.aside || at < start || !mayBe(line) ? [] : candidatesAt(lines, line, at)))
}

/** Behind the last date with a label above all questions and running text. */
export function endOfFactBox(lines: readonly Line[], from: number): number {
  let end = from
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!
    if (isRunningText(line) || line.text.endsWith('?')) break
    if (isLabelOfDate(line, lines[at + 1])) end = at + 1
  }
  return end
}

/** The same candidates where some are less likely by `less`, in measures of shape. */
export function reweigh(
  candidates: readonly Candidate[],
  less: (candidate: Candidate) => number,
): readonly Candidate[] {
  return candidates.flatMap((candidate) => {
    const off = less(candidate)
    const gains = candidate.gains.map((gain) => gain - 0.5 * off)
    return gains.some((gain) => gain > 0) ? [{ ...candidate, shape: candidate.shape - off, gains }] : []
  })
}

function candidatesAt(lines: readonly Line[], line: Line, at: number): readonly Candidate[] {
  const next = lines[at + 1]
  if (isLabelOfDate(line, next)) return []
  const isGroup = next !== undefined && isTemplatesOwn(next.text)
  return splitAnswer(line.text).flatMap(({ text, inlineAnswer }) => {
    const words = text.split(/\s+/).length
    if (words > LONGEST) return []
    // 'Coordination: how departments work together' may be a heading as a whole, where its answer stands below it.
    const isSubtitle =
      inlineAnswer !== null && !/[.!?]$/.test(inlineAnswer) && next !== undefined && isRunningText(next)
    const shape = rateShape({ ...line, text }, inlineAnswer === null ? next : undefined) - (isSubtitle ? 0.3 : 0)
    if (shape <= -1) return []
    const concepts = findConcepts(text)
    if (concepts.size === 0) return []
    const fits = ({ key, words: most }: TemplateRow): boolean =>
      words <= most && (inlineAnswer === null || !BELOW_ALL.has(key)) && (!isGroup || key === 'visionGroup')
    const gains = TEMPLATE.map((row) => (!fits(row) ? -1 : meaning(concepts, row) + 0.5 * shape - 0.85))
    return gains.some((gain) => gain > 0) ? [{ at, text, inlineAnswer, shape, gains }] : []
  })
}

/** No question of the template is answered by a date, but the labels of the fact box are. */
function isLabelOfDate({ text }: Line, next: Line | undefined): boolean {
  const inline = /^[^:?]{2,80}:\s*(\S.*)$/su.exec(text)?.[1]
  const value = inline ?? (text.endsWith('?') ? undefined : next?.text)
  return value !== undefined && value.length <= 40 && IS_DATE.test(value)
}

/** How well `concepts` fit a row: 1 is beyond doubt, 0 nothing. */
function meaning(concepts: ReadonlySet<Concept>, row: TemplateRow): number {
  let sum = 0
  for (const concept of concepts) sum += (row.signs[concept] ?? 0) - (row.against[concept] ?? 0)
  return Math.min(sum, 1.4)
}
