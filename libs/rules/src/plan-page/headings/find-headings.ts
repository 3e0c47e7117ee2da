import { isRunningText } from '../lines/is-running-text.js'
import type { Line } from '../lines/line.js'
import { placeHeadings, type Placing } from './place-headings.js'
import { type Heading, recogniseHeadings } from './recognise-headings.js'
import { QUESTIONS } from './template.js'

/** Of the template's questions, so many at least make a page one of its kind. */
const ENOUGH = 5

/** All headings of a plan page, in the order of its lines; null where it is no such page. */
export function findHeadings(lines: readonly Line[], from: number): Placing | null {
  const known = recogniseHeadings(lines, from)
  if (known.filter(({ key }) => QUESTIONS.has(key)).length < ENOUGH) return null
  const { headings, unknown } = placeHeadings(lines, known, from)
  return { headings: [...forewordWithoutHeading(lines, headings, from), ...headings], unknown }
}

/** Some saved pages have lost the word 'Foreword': then it is the running text before all headings. */
function forewordWithoutHeading(
  lines: readonly Line[],
  headings: readonly Heading[],
  from: number,
): readonly Heading[] {
  const first = headings[0]!.at
  if (headings.some(({ key }) => key === 'foreword')) return []
  const at = lines.findIndex((line, index) => index >= from && index < first && isRunningText(line))
  return at < 1 ? [] : [{ key: 'foreword', at: at - 1, text: '', inlineAnswer: null, by: 'place' }]
}
