import type { Facts } from './fields/read-facts.js'
import type { Title } from './fields/read-title.js'
import type { Heading } from './headings/recognise-headings.js'
import { QUESTIONS } from './headings/template.js'

/** The monitors' reports carry the plan's title behind their own. */
const REPORT =
  /^\W*(?:\S+\s+){0,4}?(?:report|rapport|informe|bericht|zwischenbericht|abschlussbericht|správa|relatório|rapporto|learning exercise|ejercicio)\b/iu

/**
 * Whether a page is of the template: its headings ask the template's questions clearly enough, all in all. Below a fact
 * box (until when the plan runs, and when it was submitted) three that leave no doubt are enough; other pages of the
 * same site have the box too, and questions that only sound alike.
 */
export function isPlanPage(headings: readonly Heading[], facts: Facts, title: Title | null): boolean {
  if (title !== null && REPORT.test(title.title)) return false
  const asked = headings.filter(({ key, by }) => by === 'meaning' && QUESTIONS.has(key))
  const clarity = asked.reduce((sum, one) => sum + one.clarity, 0)
  const hasFacts = [facts.periodEnd, facts.submittedOn, facts.submittedYear].filter((fact) => fact !== null).length > 1
  if (!hasFacts) return asked.length >= 6 && clarity >= (title === null ? 5 : 3)
  return asked.length >= 3 && (clarity >= 3 || clarity / asked.length >= 0.6)
}
