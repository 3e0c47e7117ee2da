import type { Line } from '../lines/line.js'
import { splitSentences } from '../lines/split-sentences.js'
import { beginsAsQuestion, isRequest, questionOf } from './is-request.js'

const LONGEST_REQUEST = 40
const LONGEST_TITLE = 25

/**
 * How much a line looks like a heading, by its shape alone: about -1 (running text) to 1 (set as a heading).
 * `next` is the line after it, undefined where its answer stands in the same line.
 */
export function rateShape(line: Line, next: Line | undefined): number {
  if (line.kind === 'heading') return 1
  const text = questionOf(line.text)
  const words = text.split(/\s+/).length
  const isSentence = /[.!…;,]["»”)]*$/.test(text)
  if (words > (isSentence ? LONGEST_REQUEST : LONGEST_TITLE) && !text.endsWith('?') && !beginsAsQuestion(text))
    return -1
  const asks = isRequest(text)
  let shape = 0
  if (/\?["»”)]*$/.test(text)) shape += 0.7
  // The same without its mark, which many copies lose; a sentence ends with a full stop.
  else if (/[\p{L}\p{N})]$/u.test(text) && beginsAsQuestion(text)) shape += 0.7
  // Before a list, a longer sentence with a colon is the list's own.
  else if (/:$/.test(text)) shape += asks || beginsAsQuestion(text) ? 0.6 : words <= 8 ? 0.3 : -0.3
  else if (isSentence) shape -= asks && words <= LONGEST_REQUEST ? 0 : words <= 15 ? 0.8 : 1.2
  else if (words <= 14) shape += 0.5
  if (asks) shape += 0.5
  if (line.gap && (next === undefined || next.gap)) shape += 0.2
  if (isCapitals(text)) shape += 0.3
  if (line.kind === 'item') shape -= 0.5
  if (/^\p{Ll}/u.test(text)) shape -= 0.4
  if (shape > -1 && splitSentences(text).length > (asks ? 2 : 1)) shape -= 1
  return Math.max(-2, Math.min(1, shape))
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && text === text.toUpperCase()
}
