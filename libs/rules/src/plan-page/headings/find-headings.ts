import { isFurniture } from '../lines/is-furniture.js'
import { isRunningText } from '../lines/is-running-text.js'
import type { Line } from '../lines/line.js'
import { endOfFactBox } from './find-candidates.js'
import { findGroupTitles } from './find-group-titles.js'
import { placeHeadings, type Placing } from './place-headings.js'
import { promoteHeadings } from './promote-headings.js'
import { type Heading, recogniseHeadings } from './recognise-headings.js'

/** All headings of a plan page, in the order of its lines. */
export function findHeadings(saved: readonly Line[], from: number): Placing {
  const understood = recogniseHeadings(saved, from)
  const lines = promoteHeadings(saved, understood)
  // Where the page marks its headings, no running text is one.
  const known = lines === saved ? understood : recogniseHeadings(lines, from, (line) => !isRunningText(line))
  const { headings, unknown } = placeHeadings(lines, findGroupTitles(lines, known), from)
  return { headings: [...forewordWithoutHeading(lines, headings, from), ...headings], unknown }
}

/** Some saved pages have lost the word 'Foreword', or call it otherwise: then it is the text before all headings. */
function forewordWithoutHeading(
  lines: readonly Line[],
  headings: readonly Heading[],
  from: number,
): readonly Heading[] {
  const first = headings[0]?.at ?? 0
  if (headings.some(({ key }) => key === 'foreword')) return []
  const start = endOfFactBox(lines, from)
  const at = lines.findIndex((line, index) => index >= start && index < first && isSentence(line))
  return at < 1 ? [] : [{ key: 'foreword', at: at - 1, text: '', inlineAnswer: null, by: 'place', clarity: 0 }]
}

/** The answer may be short: five words are a sentence where nothing else is expected. */
function isSentence(line: Line): boolean {
  const isShort = !line.aside && line.kind === 'prose' && /^.{20,}[.!?…]["»”)]*$/su.test(line.text)
  return (isShort && line.text.split(/\s+/).length >= 5 && !isFurniture(line.text)) || isRunningText(line)
}
