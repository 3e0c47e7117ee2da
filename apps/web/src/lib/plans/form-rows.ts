import type { AnyFormState } from '#lib/platform/forms/form-state.ts'
import type { SentForm } from '#lib/platform/forms/act.ts'
import type { Refusal } from '#lib/platform/refusals/refusal.ts'

/** A list in a form: `endorsements_0_name`, `endorsements_1_name`, … */
export const rowName = (list: string, index: number, field: string): string => `${list}_${index}_${field}`

const MOST_ROWS = 120

/** The rows that were sent, the empty ones too, so that what is wrong with one finds its place again. */
export function sentRows<Field extends string>(
  form: SentForm,
  list: string,
  fields: readonly Field[],
): Record<Field, string>[] {
  const rows: Record<Field, string>[] = []
  for (let index = 0; index < MOST_ROWS && form.checked(rowName(list, index, fields[0]!)); index++)
    rows.push(
      Object.fromEntries(fields.map((field) => [field, form.text(rowName(list, index, field))])) as Record<
        Field,
        string
      >,
    )
  return rows
}

/** The api names a field of a list `endorsements.0.link`; the form `endorsements_0_link`. */
export function byRow(refusal: Refusal): Refusal {
  if (refusal.__typename !== 'InvalidInput') return refusal
  const fields = refusal.fields.map((error) => ({
    ...error,
    field: error.field.replace(/\b([a-z]+)\.(\d+)\./i, '$1_$2_'),
  }))
  return { ...refusal, fields }
}

/** How many rows to show: what is there, three to fill in, and all that were typed. */
export function rowCount(there: number, form: AnyFormState, list: string): number {
  const typed = Object.keys(form?.values ?? {}).filter((name) => name.startsWith(`${list}_`))
  return Math.max(there + 3, ...typed.map((name) => Number(name.split('_')[1]) + 1))
}
