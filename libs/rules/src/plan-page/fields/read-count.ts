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
  // A bare number is the answer, whatever else stands below it.
  const number = /^\d+$/.test(section.lines[0]!.text) ? Number(section.lines[0]!.text) : readNumber(answer)
  if (number === null) warn(field, answer, 'number_unreadable')
  return number
}
