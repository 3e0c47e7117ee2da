import { isRunningText } from '../lines/is-running-text.js'
import type { Line } from '../lines/line.js'
import { findGroupTitles } from './find-group-titles.js'
import { placeHeadings, type Placing } from './place-headings.js'
import { promoteHeadings } from './promote-headings.js'
import { type Heading, recogniseHeadings } from './recognise-headings.js'

/** All headings of a plan page, in the order of its lines. */
export function findHeadings(saved: readonly Line[], from: number): Placing {
  const understood = recogniseHeadings(saved, from)
  const lines = promoteHeadings(saved, understood)
  const known = lines === saved ? understood : recogniseHeadings(lines, from)
  const { headings, unknown } = placeHeadings(lines, findGroupTitles(lines, known), from)
  return { headings: [...forewordWithoutHeading(lines, headings, from), ...headings], unknown }
}

/** Some saved pages have lost the word 'Foreword': then it is the running text before all headings. */
function forewordWithoutHeading(
  lines: readonly Line[],
  headings: readonly Heading[],
  from: number,
): readonly Heading[] {
  const first = headings[0]?.at ?? 0
  if (headings.some(({ key }) => key === 'foreword')) return []
  const at = lines.findIndex((line, index) => index >= from && index < first && isRunningText(line))
  return at < 1 ? [] : [{ key: 'foreword', at: at - 1, text: '', inlineAnswer: null, by: 'place' }]
}
