import { ok, refuse } from '@tilia/kernel'
import {
  COMMITMENT_ROWS,
  MILESTONE_ROWS,
  readContent,
  type CommitmentContent,
  type FieldProblem,
  type MilestoneContent,
} from '@tilia/rules/plan-content'
import { fromCell } from './cells.js'
import { columnOf, nameOf, type Column } from './columns.js'
import { parseCsv, type TableProblem } from './parse-csv.js'

export interface TableCommitment {
  readonly content: CommitmentContent
  readonly milestones: readonly MilestoneContent[]
}

/** The most that is said at once; the table is wrong either way. */
const MOST_PROBLEMS = 50

/**
 * Commitments and milestones from CSV as `columns.ts` describes it: comma, semicolon or tab, as spreadsheets save it.
 * All of it is read, or nothing and every line that cannot be.
 */
export function readTable(csv: string) {
  const parsed = parseCsv(csv)
  if (!parsed.ok) return refused([parsed.refusal])
  const [heading, ...lines] = parsed.value
  if (!heading) return refused([{ line: 1, column: null, code: 'empty' }])
  const columns = heading.cells.map(columnOf)
  const wrong = problemsOfHeading(heading.cells, columns)
  if (wrong.length > 0) return refused(wrong)
  return readLines(columns, lines)
}

/** Every column must be known, and named once: a cell that is passed over would be lost in silence. */
function problemsOfHeading(heading: readonly string[], columns: readonly (Column | undefined)[]): TableProblem[] {
  if (!columns.some((column) => column?.name === 'title')) return [{ line: 1, column: 'title', code: 'missing_column' }]
  return heading.flatMap((cell, index) => {
    const problem = { line: 1, column: cell.trim().slice(0, 80) }
    if (cell.trim() === '') return []
    if (!columns[index]) return [{ ...problem, code: 'unknown_column' }]
    return columns.indexOf(columns[index]) < index ? [{ ...problem, code: 'column_twice' }] : []
  })
}

function readLines(columns: readonly (Column | undefined)[], lines: readonly { line: number; cells: string[] }[]) {
  const problems: TableProblem[] = []
  const commitments: { content: CommitmentContent; milestones: MilestoneContent[] }[] = []
  for (const { line, cells } of lines) {
    const given = {
      commitment: fieldsOf('commitment', columns, cells),
      milestone: fieldsOf('milestone', columns, cells),
    }
    const note =
      (of: Column['of']) =>
      ({ field, code, min, max }: FieldProblem) =>
        problems.push({ line, column: nameOf(of, field), code, min, max })
    const begins = Object.keys(given.commitment).length > 0
    if (begins) {
      const { content, problems: found } = readContent(COMMITMENT_ROWS, given.commitment)
      found.forEach(note('commitment'))
      commitments.push({ content, milestones: [] })
    }
    if (Object.keys(given.milestone).length > 0) {
      const { content, problems: found } = readContent(MILESTONE_ROWS, given.milestone)
      found.forEach(note('milestone'))
      const commitment = commitments.at(-1)
      if (commitment) commitment.milestones.push(content)
      else problems.push({ line, column: 'title', code: 'required' })
    }
  }
  if (problems.length > 0) return refused(problems)
  if (commitments.length === 0) return refused([{ line: 1, column: null, code: 'empty' }])
  return ok<readonly TableCommitment[]>(commitments)
}

/** The cells of a line that say something, by key. */
function fieldsOf(of: Column['of'], columns: readonly (Column | undefined)[], cells: readonly string[]) {
  return Object.fromEntries(
    columns.flatMap((column, index) => {
      const cell = cells[index] ?? ''
      return column?.of === of && cell.trim() !== '' ? [[column.row.key, fromCell(column.row, cell)]] : []
    }),
  )
}

function refused(problems: readonly TableProblem[]) {
  return refuse('table_not_read', { problems: problems.slice(0, MOST_PROBLEMS) })
}
