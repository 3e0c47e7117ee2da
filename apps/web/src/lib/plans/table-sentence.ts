import { m } from '@tilia/messages'
import type { Refusal } from '#lib/platform/refusals/refusal.ts'
import { fieldSentence } from '#lib/platform/refusals/sentence.ts'
import { fieldWords } from './form-fields.ts'

type Problem = Extract<Refusal, { __typename: 'TableNotRead' }>['problems'][number]

const WORDS: Readonly<Record<string, () => string>> = {
  unknown_column: m.plandesk_table_unknown_column,
  missing_column: m.plandesk_table_missing_column,
  column_twice: m.plandesk_table_column_twice,
  not_readable: m.plandesk_table_not_readable,
  empty: m.plandesk_table_empty,
}

const CELL = fieldWords([{ key: 'cell', kind: 'line' }]).cell

/** "Line 3, endDate: Write it like 2026-05-20 …" */
export function tableSentence({ line, column, code, min, max }: Problem): string {
  const place = column ? m.plandesk_table_line_column({ line, column }) : m.plandesk_table_line({ line })
  const error = { field: column ?? '', code, min, max }
  return `${place}: ${(WORDS[code] ?? CELL?.[code] ?? fieldSentence)(error)}`
}
