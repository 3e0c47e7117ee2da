/**
 * One row says everything about a field: its key in the store, the API, the table and the import, and what it may hold.
 *
 * line: text without line breaks · text: paragraphs · lines: a list of lines · date: `YYYY-MM-DD` or `YYYY-MM` ·
 * year, count: whole numbers · goals: numbers of the UN's goals, 1 to 17 · choice: one of `choices`
 */
export type FieldKind = 'line' | 'text' | 'lines' | 'date' | 'year' | 'count' | 'goals' | 'choice'

export interface FieldRow {
  readonly key: string
  readonly kind: FieldKind
  readonly required?: true
  /** Characters of a line or text. */
  readonly max?: number
  readonly choices?: readonly string[]
}

export const LINE_MAX = 200
export const TEXT_MAX = 20_000
/** Of a field that lists things. */
export const ITEMS_MAX = 60

type ValueOf<Kind extends FieldKind> = Kind extends 'lines'
  ? readonly string[]
  : Kind extends 'goals'
    ? readonly number[]
    : Kind extends 'year' | 'count'
      ? number | null
      : string | null

/** What is stored for a list of rows: null or an empty list where nothing was said. */
export type ContentOf<Rows extends readonly FieldRow[]> = {
  readonly [Row in Rows[number] as Row['key']]: Row extends { kind: 'line'; required: true }
    ? string
    : ValueOf<Row['kind']>
}

export type FieldValue = string | number | readonly string[] | readonly number[] | null

/** The value of a field by its key, for code that goes by the rows; null where nothing was said. */
export function valueOf(content: object, key: string): FieldValue {
  return (content as Readonly<Record<string, FieldValue | undefined>>)[key] ?? null
}
