import { refuse } from '@tilia/kernel'
import { PLAN_ROWS, readContent, type FieldProblem, type FieldRow, type GivenFields } from '@tilia/rules/plan-content'
import type { Endorsement, PlanDocument, PlanText } from './plan-text.js'

/** A field as a form or a table gives it: its key in the dictionary, and text. */
export interface GivenField {
  readonly key: string
  readonly text: string
}

export interface GivenPlan {
  readonly fields: readonly GivenField[]
  readonly endorsements: readonly Endorsement[]
  readonly documents: readonly PlanDocument[]
}

export function givenFields(fields: readonly GivenField[]): GivenFields {
  return Object.fromEntries(fields.map(({ key, text }) => [key, text]))
}

/** What was given, by the rows, or the refusal that names every field that cannot be taken. */
export function readGiven<const Rows extends readonly FieldRow[]>(rows: Rows, fields: readonly GivenField[]) {
  const { content, problems } = readContent(rows, givenFields(fields))
  return problems.length > 0 ? refusedFields(problems) : { ok: true as const, value: content }
}

/** The words of a plan; rows of endorsements and documents that were left empty are no rows. */
export function readGivenPlan({ fields, endorsements, documents }: GivenPlan) {
  const read = readGiven(PLAN_ROWS, fields)
  if (!read.ok) return read
  const text: PlanText = {
    ...read.value,
    endorsements: endorsements.filter(({ name, role, organisation, link }) => name || role || organisation || link),
    documents: documents.filter(({ title }) => title),
  }
  return { ok: true as const, value: text }
}

export function refusedFields(fields: readonly FieldProblem[]) {
  return refuse('invalid_input', { fields })
}
