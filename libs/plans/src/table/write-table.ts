import { COMMITMENT_ROWS, MILESTONE_ROWS, writeContent } from '@tilia/rules/plan-content'
import { toCell } from './cells.js'
import { COLUMNS } from './columns.js'
import type { TableCommitment } from './read-table.js'

/** Commitments with their milestones as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export function writeTable(commitments: readonly TableCommitment[]): string {
  const lines = [COLUMNS.map(({ name }) => name), ...commitments.flatMap(linesOf)]
  return `\ufeff${lines.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`
}

function linesOf({ content, milestones }: TableCommitment): string[][] {
  const commitment = writeContent(COMMITMENT_ROWS, content)
  const steps = milestones.map((milestone) => writeContent(MILESTONE_ROWS, milestone))
  return (steps.length > 0 ? steps : [{}]).map((step: Record<string, string>, index) =>
    COLUMNS.map(({ row, of }) => {
      const text = of === 'milestone' ? step[row.key] : index === 0 ? commitment[row.key] : ''
      return toCell(row, text ?? '')
    }),
  )
}

function quote(cell: string): string {
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
