import type { FieldRow } from './field-row.js'
import { writeContent } from './read-content.js'

export interface ChangedField {
  readonly key: string
  /** As a form shows it; empty where nothing was said. */
  readonly before: string
  readonly after: string
}

/** Which fields say something else now, in the order of the rows. */
export function changedFields(rows: readonly FieldRow[], before: object, after: object): ChangedField[] {
  const [old, now] = [writeContent(rows, before), writeContent(rows, after)]
  return rows.flatMap(({ key }) => (old[key] === now[key] ? [] : [{ key, before: old[key]!, after: now[key]! }]))
}
