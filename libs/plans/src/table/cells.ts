import type { FieldRow } from '@tilia/rules/plan-content'

// A spreadsheet takes a cell that begins so for a formula, and would run it (CWE-1236).
const FORMULA = /^'*[=+\-@\t\r]/

/** A cell that every spreadsheet shows as the text it is. */
export function defuse(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** What a defused cell says. */
export function restore(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}

/** Fields as a form shows them → cells: a list is written `one; two`, so that it fits into a line. */
export function toCell(row: FieldRow, text: string): string {
  if (row.kind !== 'lines' || text === '') return defuse(text)
  const items = text.split('\n')
  return defuse(items.some((item) => item.includes(';')) ? `${text}\n` : items.join('; '))
}

/** A list has one item a line, or `one; two` where the cell is one line. */
export function fromCell(row: FieldRow, cell: string): string {
  const text = restore(cell)
  return row.kind === 'lines' && !text.includes('\n') ? text.replaceAll(';', '\n') : text
}
