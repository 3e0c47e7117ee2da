import type { Facts } from './fields/read-facts.js'
import type { Title } from './fields/read-title.js'
import type { Heading } from './headings/recognise-headings.js'
import { QUESTIONS } from './headings/template.js'

/** The monitors' reports carry the plan's title behind their own. */
const REPORT =
  /^\W*(?:\S+\s+){0,4}?(?:report|rapport|informe|bericht|zwischenbericht|abschlussbericht|správa|relatório|rapporto|learning exercise|ejercicio)\b/iu

/**
 * Whether a page is of the template: it asks enough of the template's questions. Three are enough below its fact box
 * (until when the plan runs, and when it was submitted), six below a plan's title, nine on their own.
 */
export function isPlanPage(headings: readonly Heading[], facts: Facts, title: Title | null): boolean {
  if (title !== null && REPORT.test(title.title)) return false
  const questions = headings.filter(({ key, by }) => by === 'meaning' && QUESTIONS.has(key)).length
  const hasFacts = [facts.periodEnd, facts.submittedOn, facts.submittedYear].filter((fact) => fact !== null).length > 1
  return questions >= (hasFacts ? 3 : title !== null ? 6 : 9)
}
