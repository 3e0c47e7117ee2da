import { ok, refuse, type Result } from '@tilia/kernel'
import { CsvError, parse } from 'csv-parse/sync'

/** What is wrong with a table, and where. Lines count from 1, as a spreadsheet shows them. */
export interface TableProblem {
  readonly line: number
  /** As the heading says it; null where it is the line as a whole. */
  readonly column: string | null
  readonly code: string
  readonly min?: number
  readonly max?: number
}

export interface TableLine {
  readonly line: number
  readonly cells: string[]
}

const DELIMITERS = [',', ';', '\t']

/** Lines with their numbers, blank ones left out; a refusal names the line that cannot be read at all. */
export function parseCsv(csv: string): Result<TableLine[], TableProblem> {
  try {
    const records = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    const lines = records.map(({ record, info }) => ({ line: firstLine(record, info.lines), cells: record }))
    return ok(lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')))
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    const line = typeof fault.lines === 'number' ? fault.lines : 1
    return refuse('not_readable', { line, column: null })
  }
}

/** The parser names a record's last line; cells may hold line breaks. */
function firstLine(cells: readonly string[], last: number): number {
  return last - cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
}

/** The one that parts the heading most often. */
function delimiterOf(csv: string): string {
  const heading = csv.split(/\r?\n/, 1)[0] ?? ''
  const counts = DELIMITERS.map((delimiter) => heading.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!
}
