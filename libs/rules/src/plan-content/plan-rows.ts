import { SECTIONS } from '../plan-page/plan-page.js'
import type { ContentOf, FieldRow } from './field-row.js'

/** The answers of the OGP Local template that are running text. */
export const SECTION_ROWS = SECTIONS.map((key) => ({ key, kind: 'text' as const }))

/** What identifies a plan, and its figures. */
export const PLAN_FACT_ROWS = [
  { key: 'title', kind: 'line', required: true },
  { key: 'summary', kind: 'text', max: 600 },
  { key: 'jurisdiction', kind: 'line' },
  { key: 'country', kind: 'line' },
  { key: 'submittedYear', kind: 'year' },
  { key: 'submittedOn', kind: 'date' },
  { key: 'periodEnd', kind: 'date' },
  { key: 'extendedEnd', kind: 'date' },
  { key: 'leadInstitutions', kind: 'lines' },
  { key: 'groupsCount', kind: 'count' },
  { key: 'publicMeetingsCount', kind: 'count' },
] as const satisfies readonly FieldRow[]

export const PLAN_ROWS = [...PLAN_FACT_ROWS, ...SECTION_ROWS] as const
export type PlanContent = ContentOf<typeof PLAN_ROWS>
