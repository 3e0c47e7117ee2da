import type { Section } from '../sections/cut-sections.js'
import { textOfLines } from '../sections/text-of-lines.js'
import type { Warn } from '../warn.js'
import { readNumber } from '../numbers/read-number.js'

/** The whole number that answers a question for one. */
export function readCount(
  field: 'groupsCount' | 'publicMeetingsCount',
  section: Section | undefined,
  warn: Warn,
): number | null {
  if (section === undefined) {
    warn(field, null, 'not_on_the_page')
    return null
  }
  if (section.heading.by === 'place') warn(field, section.heading.text, 'read_by_its_place')
  const answer = textOfLines(section.lines)
  if (answer === null) {
    warn(field, section.heading.text, 'empty')
    return null
  }
  const number = readFirst(section.lines.map(({ text }) => text)) ?? readNumber(answer)
  if (number === null) warn(field, answer, 'number_unreadable')
  return number
}

/** A bare number in the first line is the answer, whatever else stands below it; so is one in a sentence above words. */
function readFirst([first = '', ...rest]: readonly string[]): number | null {
  if (/^\d+$/.test(first)) return Number(first)
  return rest.some((text) => /\d/.test(text)) ? null : readNumber(first)
}
