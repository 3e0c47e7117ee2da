import type { ContentOf, FieldRow } from './field-row.js'

/** The fields of a commitment in the OGP's dictionary. A field more is one row here, one label, one row of the form. */
export const COMMITMENT_ROWS = [
  { key: 'title', kind: 'line', required: true },
  { key: 'briefDescription', kind: 'text', max: 2_000 },
  { key: 'leadInstitution', kind: 'line' },
  /** Published with the person's consent. */
  { key: 'leadPerson', kind: 'line' },
  { key: 'supportingGovernment', kind: 'lines' },
  { key: 'supportingCivilSociety', kind: 'lines' },
  { key: 'supportingOther', kind: 'lines' },
  { key: 'startDate', kind: 'date' },
  { key: 'endDate', kind: 'date' },
  { key: 'problem', kind: 'text' },
  { key: 'causes', kind: 'text' },
  { key: 'statusQuo', kind: 'text' },
  { key: 'solution', kind: 'text' },
  { key: 'expectedResults', kind: 'text' },
  { key: 'transparency', kind: 'text' },
  { key: 'participation', kind: 'text' },
  { key: 'accountability', kind: 'text' },
  { key: 'policyAreas', kind: 'lines' },
  { key: 'sdgs', kind: 'goals' },
  { key: 'inclusionGroups', kind: 'lines' },
  { key: 'budget', kind: 'text', max: 2_000 },
  { key: 'linkedProgrammes', kind: 'lines' },
  { key: 'newOrContinuing', kind: 'choice', choices: ['new', 'continuing'] },
  { key: 'previousCommitment', kind: 'line' },
] as const satisfies readonly FieldRow[]

export type CommitmentContent = ContentOf<typeof COMMITMENT_ROWS>
export type CommitmentField = (typeof COMMITMENT_ROWS)[number]['key']

/** A dated, verifiable step. `endDate` is the promise: once published it moves only with a public reason. */
export const MILESTONE_ROWS = [
  { key: 'title', kind: 'line', required: true },
  { key: 'expectedOutput', kind: 'text', max: 2_000 },
  { key: 'startDate', kind: 'date' },
  { key: 'endDate', kind: 'date' },
  { key: 'responsible', kind: 'line' },
  { key: 'supporting', kind: 'lines' },
] as const satisfies readonly FieldRow[]

export type MilestoneContent = ContentOf<typeof MILESTONE_ROWS>
export type MilestoneField = (typeof MILESTONE_ROWS)[number]['key']
