import { m } from '@tilia/messages'
import type { FieldRow } from '@tilia/rules/plan-content'
import type { SentForm, Words } from '#lib/platform/forms/act.ts'

/** The fields of a form as the api takes them. */
export const sentFields = (form: SentForm, rows: readonly FieldRow[]) =>
  rows.map(({ key }) => ({ key, text: form.text(key) }))

/** Better words than the general ones, for every field of a form. */
export function fieldWords(rows: readonly FieldRow[]): Words {
  return Object.fromEntries(
    rows.map(({ key, kind }) => [
      key,
      {
        not_a_date: () => m.planfields_wrong_date(),
        ends_before_start: () => m.planfields_wrong_order(),
        too_many: (error) => m.planfields_wrong_too_many({ max: error.max ?? 1 }),
        too_small: (error) => m.planfields_wrong_too_small({ min: error.min ?? 0 }),
        too_large: (error) => m.planfields_wrong_too_large({ max: error.max ?? 0 }),
        ...(kind === 'goals' ? { not_one_of: () => m.planfields_wrong_goals() } : {}),
      } satisfies Words[string],
    ]),
  )
}

export const textOf = (fields: readonly { readonly key: string; readonly text: string }[], key: string): string =>
  fields.find((field) => field.key === key)?.text ?? ''
