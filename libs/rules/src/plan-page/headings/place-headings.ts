import type { Line } from '../lines/line.js'
import { isRunningText } from '../lines/is-running-text.js'
import { splitSentences } from '../lines/split-sentences.js'
import { beginsAsQuestion, isRequest, questionOf } from './is-request.js'
import { rateShape } from './rate-line.js'
import type { Heading } from './recognise-headings.js'
import { type HeadingKey, TEMPLATE } from './template.js'

const OPTIONAL: ReadonlySet<HeadingKey> = new Set<HeadingKey>([
  'visionGroup',
  'engagementGroup',
  'commitments',
  'documents',
  'comments',
  'commentForm',
])
const ORDER: ReadonlyMap<HeadingKey, number> = new Map(TEMPLATE.map(({ key }, row) => [key, row]))

/** Headings that were set like the others but say nothing we know. */
export interface Placing {
  readonly headings: readonly Heading[]
  /** The first question that is missing where they stand, if any is. */
  readonly unknown: readonly { readonly text: string; readonly instead: HeadingKey }[]
}

/**
 * Gives headings that no word explains the place they stand in: where two known headings have as many unknown ones
 * between them as the template has questions there, each is the one in its turn.
 */
export function placeHeadings(lines: readonly Line[], known: readonly Heading[], from: number): Placing {
  const looks = likeHeadings(lines, known)
  const placed: Heading[] = []
  const unknown: { text: string; instead: HeadingKey }[] = []
  known.forEach((after, index) => {
    const before = known[index - 1]
    const missing = keysBetween(before?.key, after.key).filter((key) => !known.some((one) => one.key === key))
    const asked = missing.filter((key) => !OPTIONAL.has(key))
    const found = between(before?.at ?? from - 1, after.at)
      .filter((at) => looks(lines[at]!, lines[at + 1]))
      // Above the first known heading stands the fact box, whose labels are followed by short values.
      .filter((at) => before !== undefined || isRunningText(lines[at + 1]!))
      // In plain text, what directly follows a heading is its answer, and a heading is not followed by another.
      .filter(
        (at) => lines[at]!.kind === 'heading' || ((before === undefined || at > before.at + 1) && at + 1 < after.at),
      )
    if (asked.length === 0) return
    const keys = found.length === asked.length ? asked : found.length === missing.length ? missing : []
    found.forEach((at, turn) => {
      const key = keys[turn]
      const { text } = lines[at]!
      if (key !== undefined) placed.push({ key, at, text, inlineAnswer: null, by: 'place', clarity: 0 })
      else if (asked[0] !== undefined && lines[at]!.kind === 'heading') unknown.push({ text, instead: asked[0] })
    })
  })
  return { headings: [...known, ...placed].sort((a, b) => a.at - b.at), unknown }
}

/** How this page sets its headings: by a rank of its markup, or, in plain text, by shape. */
function likeHeadings(
  lines: readonly Line[],
  known: readonly Heading[],
): (line: Line, next: Line | undefined) => boolean {
  const styles = known
    .map(({ at }) => lines[at]!)
    .filter(({ kind }) => kind === 'heading')
    .map(({ style }) => style)
  if (styles.length > known.length / 2) return (line) => line.kind === 'heading' && styles.includes(line.style)
  const asking = known.filter(({ at }) => asks(lines[at]!)).length > known.length / 2
  return (line, next) =>
    (asking && asks(line)) ||
    (line.gap &&
      next?.gap === true &&
      line.kind === 'prose' &&
      /\p{L}{3}/u.test(line.text) &&
      (isRunningText(next) || next.kind === 'item' || /^\d+$/.test(next.text)) &&
      rateShape(line, next) >= 0.7)
}

/** One question or request and nothing else, as most pages set all their headings. */
function asks({ kind, text }: Line): boolean {
  return (
    kind === 'prose' &&
    text.length < 400 &&
    (/\?["»”)]*$/.test(text) || isRequest(text)) &&
    (beginsAsQuestion(text) || isRequest(text)) &&
    splitSentences(questionOf(text)).length === 1
  )
}

function keysBetween(before: HeadingKey | undefined, after: HeadingKey): readonly HeadingKey[] {
  return TEMPLATE.slice(before === undefined ? 0 : ORDER.get(before)! + 1, ORDER.get(after)!).map(({ key }) => key)
}

function between(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index)
}
