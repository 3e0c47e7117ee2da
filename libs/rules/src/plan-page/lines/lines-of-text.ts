import { cleanText, trimLine } from './clean-text.js'
import { type Line, line } from './line.js'
import { unwrapLines } from './unwrap-lines.js'

const BULLET = /^[•◦▪▫●○■‣⁃∙·*–—-][ \t\u00a0]+(?=\S)/u
const MARKDOWN_HEADING = /^(#{1,6})[ \t]+(.+?)[ \t#]*$/

/** The lines of a page saved as plain text, or as Markdown. */
export function linesOfText(text: string): readonly Line[] {
  const lines: Line[] = []
  let gap = false
  let indents: number[] = []
  for (const raw of unwrapLines(cleanText(text).split('\n'))) {
    const trimmed = trimLine(raw)
    if (trimmed === '' || /^[-=_*~]{3,}$/.test(trimmed)) {
      gap = true
      continue
    }
    const heading = MARKDOWN_HEADING.exec(trimmed) ?? /^(\*\*|__)(.+)\1:?$/.exec(trimmed)
    const bullet = BULLET.exec(trimmed)
    if (heading) {
      lines.push(line(heading[2]!, { kind: 'heading', style: heading[1]!, gap }))
      indents = []
    } else if (bullet) {
      indents = nest(indents, raw.search(/\S/))
      lines.push(line(trimmed.slice(bullet[0].length), { kind: 'item', depth: indents.length - 1, gap }))
    } else {
      indents = []
      lines.push(line(trimmed, { gap }))
    }
    gap = false
  }
  return lines
}

/** The indents of the open lists, outermost first, after an item at `indent`. */
function nest(open: readonly number[], indent: number): number[] {
  const outer = open.filter((one) => one < indent)
  return [...outer, indent]
}
