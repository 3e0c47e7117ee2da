import { readDate } from '../dates/read-date.js'
import { findConcepts } from '../lexicon/find-concepts.js'
import type { Line } from '../lines/line.js'

/** What the fact box says, as written; null where it does not ask, '' where it asks and nobody answered. */
export interface Facts {
  readonly submittedYear: string | null
  readonly submittedOn: string | null
  readonly periodEnd: string | null
  readonly extendedEnd: string | null
  readonly leadInstitution: string | null
  readonly jurisdiction: string | null
  readonly country: string | null
  /** Which of them were told by their place and kind of date alone, their labels not being understood. */
  readonly byPlace: ReadonlySet<Fact>
}
export type Fact =
  'submittedYear' | 'submittedOn' | 'periodEnd' | 'extendedEnd' | 'leadInstitution' | 'jurisdiction' | 'country'

interface Labelled {
  readonly fact: Fact
  readonly value: string
}

/** Reads the labels of the fact box ('Action plan end: August 2025', or the value in the line below its label). */
export function readFacts(lines: readonly Line[]): Facts {
  const found = new Map<Fact, string>()
  lines.forEach((line, at) => {
    const labelled = readLabel(line, lines[at + 1])
    if (labelled === null) return
    const before = found.get(labelled.fact)
    if (!before || (isDateFact(labelled.fact) && !/\d/.test(before) && /\d/.test(labelled.value)))
      found.set(labelled.fact, labelled.value)
  })
  const byPlace = new Set<Fact>()
  for (const value of unlabelledDates(lines)) {
    const fact = DATES_IN_TURN.find(([one, kind]) => !found.has(one) && kind === kindOfDate(value))?.[0]
    if (fact === undefined) continue
    found.set(fact, value)
    byPlace.add(fact)
  }
  const get = (fact: Fact): string | null => found.get(fact) ?? null
  return {
    submittedYear: get('submittedYear'),
    submittedOn: get('submittedOn'),
    periodEnd: get('periodEnd'),
    extendedEnd: get('extendedEnd'),
    leadInstitution: get('leadInstitution'),
    jurisdiction: get('jurisdiction'),
    country: get('country'),
    byPlace,
  }
}

/** The dates of the fact box, in the order in which all pages tell them. */
const DATES_IN_TURN: readonly (readonly [Fact, 'year' | 'month' | 'day'])[] = [
  ['submittedYear', 'year'],
  ['periodEnd', 'month'],
  ['extendedEnd', 'month'],
  ['submittedOn', 'day'],
]

function isDateFact(fact: Fact): boolean {
  return DATES_IN_TURN.some(([one]) => one === fact)
}

/** Dates behind or below a short label that was not understood. */
function unlabelledDates(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line, at) => {
    const [label, inline] = cutAtColon(line.text)
    const value = inline ?? (kindOfDate(label) === null ? lines[at + 1]?.text : undefined)
    return label.split(/\s+/).length <= 6 && factOf(label) === null && value !== undefined && kindOfDate(value) !== null
      ? [value]
      : []
  })
}

function kindOfDate(text: string): 'year' | 'month' | 'day' | null {
  if (text.length > 40) return null
  if (/^\s*20\d\d\s*$/.test(text)) return 'year'
  const { date } = readDate(text)
  return date === null ? null : date.length === 7 ? 'month' : 'day'
}

function readLabel(line: Line, next: Line | undefined): Labelled | null {
  const [label, inline] = cutAtColon(line.text)
  if (label.split(/\s+/).length > 8) return null
  const fact = factOf(label)
  if (fact === null) return null
  if (inline === null && /[.!]$/.test(line.text)) return null
  if (inline === null && (fact === 'jurisdiction' || fact === 'country') && line.kind !== 'heading') return null
  const value = inline ?? (next !== undefined && factOf(cutAtColon(next.text)[0]) === null ? next.text : '')
  // A label without a colon is one only where a date follows it: 'Duration', 'October 2025'.
  if (
    inline === null &&
    !line.text.endsWith(':') &&
    line.kind !== 'heading' &&
    fact !== 'leadInstitution' &&
    !/\d/.test(value)
  ) {
    return /^\S+(\s\S+){0,3}$/.test(line.text) && value === '' ? { fact, value } : null
  }
  if (fact === 'submittedOn' && /^\D*\b20\d\d\D*$/.test(value) && !/\p{L}{3}/u.test(value))
    return { fact: 'submittedYear', value }
  return { fact, value }
}

function cutAtColon(text: string): [string, string | null] {
  const cut = /^([^:]{2,80}?)\s*:\s*(.*)$/su.exec(text)
  return cut ? [cut[1]!, cut[2] === '' ? null : cut[2]!] : cutBeforeDate(text)
}

/** 'Action Plan End June 2027', where a copy has lost the colon or the line between them. */
function cutBeforeDate(text: string): [string, string | null] {
  const words = text.length > 120 ? [] : text.split(/\s+/)
  for (let at = Math.max(0, words.length - 5); at < words.length; at++) {
    const [label, value] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    if (kindOfDate(value) !== null) return /\p{L}{3}/u.test(label) ? [label, value] : [text, null]
  }
  return [text, null]
}

function factOf(label: string): Fact | null {
  const concepts = findConcepts(label)
  if (concepts.has('submit')) return 'submittedOn'
  if (concepts.has('extended')) return 'extendedEnd'
  if (concepts.has('end')) return concepts.has('duration') && !concepts.has('plan') ? 'extendedEnd' : 'periodEnd'
  if (concepts.has('duration')) return 'extendedEnd'
  if (concepts.has('responsible') && (concepts.has('institution') || concepts.has('body'))) return 'leadInstitution'
  if (label.split(/\s+/).length > 3) return null
  if (concepts.has('country')) return 'country'
  if (concepts.has('jurisdiction')) return 'jurisdiction'
  return null
}
