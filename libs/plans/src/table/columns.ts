import { COMMITMENT_ROWS, MILESTONE_ROWS, type FieldRow } from '@tilia/rules/plan-content'

/** A column of the table: the key of a field, and for milestones the key behind the word. */
export interface Column {
  readonly name: string
  readonly row: FieldRow
  readonly of: 'commitment' | 'milestone'
}

/** The column of a field: a milestone's stand behind the commitment's, with the word before the key. */
export function nameOf(of: Column['of'], key: string): string {
  return of === 'commitment' ? key : `milestone${key[0]!.toUpperCase()}${key.slice(1)}`
}

/**
 * One line a milestone. A line with a title begins a commitment, with its first milestone if one is named; a line
 * without continues the commitment above it.
 */
export const COLUMNS: readonly Column[] = [
  ...COMMITMENT_ROWS.map((row) => ({ name: row.key, row, of: 'commitment' as const })),
  ...MILESTONE_ROWS.map((row) => ({ name: nameOf('milestone', row.key), row, of: 'milestone' as const })),
]

/** `Milestone end date`, `milestone_end_date` and `milestoneEndDate` name one column. */
export function columnOf(heading: string): Column | undefined {
  const wanted = heading.replace(/[\s_-]+/g, '').toLowerCase()
  return COLUMNS.find(({ name }) => name.toLowerCase() === wanted)
}
