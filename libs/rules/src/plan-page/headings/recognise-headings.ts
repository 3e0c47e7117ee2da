import { isRunningText } from '../lines/is-running-text.js'
import type { Line } from '../lines/line.js'
import { align, type Taken } from './align.js'
import { type Candidate, findCandidates, reweigh } from './find-candidates.js'
import { BELOW_ALL, type HeadingKey, QUESTIONS, TEMPLATE } from './template.js'

/** A heading of the page: where it stands, and the answer that follows it in the same line, if any. */
export interface Heading {
  readonly key: HeadingKey
  readonly at: number
  readonly text: string
  readonly inlineAnswer: string | null
  /** Understood by its words, or only by its place among the others. */
  readonly by: 'meaning' | 'place'
  /** How clearly its words say so: 0 where only its place did, about 1 where nothing else could be meant. */
  readonly clarity: number
}

/**
 * Finds the template's headings among the lines by what they mean. All pages ask in the same order, so the best
 * reading is the one that explains most in that order; a heading beyond doubt also counts out of turn.
 *
 * @param from the first line that may be a heading: above it stands the site's navigation
 * @param mayBe leaves out lines that are known to be none
 */
export function recogniseHeadings(
  lines: readonly Line[],
  from = 0,
  mayBe: (line: Line) => boolean = () => true,
): readonly Heading[] {
  const all = findCandidates(lines, from, mayBe)
  const candidates = reweigh(all, unlike(align(all), lines))
  const aligned = align(candidates)
  const inOrder = aligned.filter((taken) => !isOutdone(taken, candidates, aligned))
  return [...inOrder, ...outOfTurn(lines, candidates, inOrder)].map(toHeading).sort((a, b) => a.at - b.at)
}

/**
 * How much less a line counts because it is not set like the headings found so far: within an answer, bold words and
 * ranks of its own are the author's, not the template's, and so are questions that the same paragraph answers.
 */
function unlike(taken: readonly Taken[], lines: readonly Line[]): (candidate: Candidate) => number {
  const marked = taken.map(({ candidate }) => lines[candidate.at]!).filter(({ kind }) => kind === 'heading')
  const isCommon = ({ style }: Line): boolean => marked.filter((one) => one.style === style).length > 1
  const areMarked = marked.length > taken.length / 2
  const areAlone = taken.filter(({ candidate }) => isAnsweredInLine(candidate)).length < taken.length / 3
  return (candidate) => {
    const { kind, style } = lines[candidate.at]!
    const isOther = areMarked && (kind !== 'heading' || !isCommon(lines[candidate.at]!))
    // What is the whole of a block and set in an element of its own may be a title of another rank.
    const less = kind === 'prose' && style.includes('>') ? 0.3 : 0.6
    return (isOther ? less : 0) + (areAlone && isAnsweredInLine(candidate) ? 0.8 : 0)
  }
}

/** Figures stand beside their question on many pages; a sentence does only where all do. */
function isAnsweredInLine({ inlineAnswer }: Candidate): boolean {
  return inlineAnswer !== null && inlineAnswer.split(/\s+/).length > 4
}

/** Whether another line, out of turn, is so much more clearly the same heading ('Consultation and coordination'). */
function isOutdone({ candidate, row }: Taken, candidates: readonly Candidate[], aligned: readonly Taken[]): boolean {
  const used = new Set(aligned.map((taken) => taken.candidate.at))
  return candidates.some(
    ({ at, gains, shape, inlineAnswer }) =>
      !used.has(at) && inlineAnswer === null && shape >= 0.6 && gains[row]! > candidate.gains[row]! + 0.35,
  )
}

function outOfTurn(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  inOrder: readonly Taken[],
): readonly Taken[] {
  const rows = new Set(inOrder.map(({ row }) => row))
  const used = new Set(inOrder.map(({ candidate }) => candidate.at))
  const first = inOrder[0]?.candidate.at ?? 0
  const last = inOrder.findLast(({ row }) => QUESTIONS.has(TEMPLATE[row]!.key))?.candidate.at ?? 0
  const more: Taken[] = []
  for (const candidate of candidates) {
    const gain = Math.max(...candidate.gains)
    const row = candidate.gains.indexOf(gain)
    if (rows.has(row) || used.has(candidate.at) || !isBeyondDoubt(candidate.shape, gain)) continue
    // Above the first heading stands the fact box, whose labels speak of institutions and dates too.
    const next = lines[candidate.at + 1]
    if (BELOW_ALL.has(TEMPLATE[row]!.key) && candidate.at < last) continue
    if (candidate.at < first && (candidate.inlineAnswer !== null || !next || !isRunningText(next))) continue
    rows.add(row)
    used.add(candidate.at)
    more.push({ candidate, row })
  }
  return more
}

function isBeyondDoubt(shape: number, gain: number): boolean {
  return (shape >= 0.6 && gain >= 0.5) || (shape >= 0.85 && gain >= 0.3)
}

function toHeading({ candidate: { at, text, inlineAnswer, gains }, row }: Taken): Heading {
  return { key: TEMPLATE[row]!.key, at, text, inlineAnswer, by: 'meaning', clarity: Math.min(gains[row]!, 1) }
}
