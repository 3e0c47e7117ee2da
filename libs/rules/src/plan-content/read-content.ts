import { isCivilDate } from '../dates/index.js'
import { ITEMS_MAX, LINE_MAX, TEXT_MAX, type ContentOf, type FieldRow, type FieldValue, valueOf } from './field-row.js'

/** What is wrong with one field; codes as in the API's FieldError. */
export interface FieldProblem {
  readonly field: string
  readonly code:
    | 'required'
    | 'too_long'
    | 'too_many'
    | 'too_small'
    | 'too_large'
    | 'not_a_date'
    | 'not_a_number'
    | 'not_one_of'
    | 'ends_before_start'
  readonly min?: number
  readonly max?: number
}

/** Fields as a form, a table or an import gives them: text by key. Lists have one item a line. */
export type GivenFields = Readonly<Record<string, string | null | undefined>>

/**
 * Reads what was typed by the rows, or says what is wrong with each field. The one gate through which content comes
 * in, whether from a form, a table or an imported page. Keys without a row are ignored.
 */
export function readContent<const Rows extends readonly FieldRow[]>(
  rows: Rows,
  given: GivenFields,
): { readonly content: ContentOf<Rows>; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = []
  const content: Record<string, FieldValue> = {}
  for (const row of rows) {
    const { value, problem } = readField(row, clean(given[row.key] ?? ''))
    content[row.key] = value
    if (problem) problems.push({ field: row.key, ...problem })
  }
  const [start, end] = [content.startDate, content.endDate]
  if (typeof start === 'string' && typeof end === 'string' && end.slice(0, start.length) < start.slice(0, end.length))
    problems.push({ field: 'endDate', code: 'ends_before_start' })
  return { content: content as ContentOf<Rows>, problems }
}

/** The way back: what a form shows and a table holds. Reading it again gives the same content. */
export function writeContent(rows: readonly FieldRow[], content: object): Record<string, string> {
  return Object.fromEntries(rows.map(({ key }) => [key, writeField(valueOf(content, key))]))
}

function writeField(value: FieldValue): string {
  if (!Array.isArray(value)) return value === null ? '' : String(value)
  return value.join(typeof value[0] === 'number' ? ', ' : '\n')
}

type Reading = { value: FieldValue; problem?: Omit<FieldProblem, 'field'> }

function readField(row: FieldRow, text: string): Reading {
  if (text === '') return { value: emptyOf(row), ...(row.required ? { problem: { code: 'required' } } : {}) }
  switch (row.kind) {
    case 'line':
      return withinLength(text.replace(/\s+/g, ' '), row.max ?? LINE_MAX)
    case 'text':
      return withinLength(text, row.max ?? TEXT_MAX)
    case 'choice':
      return row.choices?.includes(text) ? { value: text } : { value: null, problem: { code: 'not_one_of' } }
    case 'date':
      return isCivilDate(text) ? { value: text } : { value: null, problem: { code: 'not_a_date' } }
    case 'year':
      return readNumber(text, 1990, 2200)
    case 'count':
      return readNumber(text, 0, 1_000_000)
    case 'lines':
      return readLines(text)
    case 'goals':
      return readGoals(text)
  }
}

function readLines(text: string): Reading {
  const items = linesOf(text)
  const long = items.some((item) => item.length > LINE_MAX)
  if (long) return { value: items, problem: { code: 'too_long', max: LINE_MAX } }
  if (items.length > ITEMS_MAX) return { value: items, problem: { code: 'too_many', max: ITEMS_MAX } }
  return { value: items }
}

function readGoals(text: string): Reading {
  const numbers = text.split(/[\s,;]+/).map(Number)
  if (numbers.some((number) => !Number.isInteger(number) || number < 1 || number > 17))
    return { value: [], problem: { code: 'not_one_of' } }
  return { value: [...new Set(numbers)].sort((a, b) => a - b) }
}

function readNumber(text: string, min: number, max: number): Reading {
  if (!/^\d{1,9}$/.test(text)) return { value: null, problem: { code: 'not_a_number' } }
  const value = Number(text)
  if (value < min) return { value: null, problem: { code: 'too_small', min } }
  if (value > max) return { value: null, problem: { code: 'too_large', max } }
  return { value }
}

function withinLength(value: string, max: number): Reading {
  return value.length > max ? { value, problem: { code: 'too_long', max } } : { value }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

function emptyOf(row: FieldRow): FieldValue {
  return row.kind === 'lines' || row.kind === 'goals' ? [] : null
}

// PostgreSQL stores neither NUL nor half a character, and other control characters have no business in a text.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g

function clean(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROL, '').trim()
}
