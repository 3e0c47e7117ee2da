import { m } from '@tilia/messages'
import { isCivilDate } from '@tilia/rules/dates'
import type { CommitmentField, FieldRow, MilestoneField, PlanContent } from '@tilia/rules/plan-content'
import { civilDate } from './civil-date.ts'

type Labels<Key extends string> = Readonly<Record<Key, () => string>>

/** A field more is a row in @tilia/rules/plan-content and a label here; the compiler demands it. */
export const PLAN_LABELS: Labels<keyof PlanContent | 'endorsements' | 'documents'> = {
  title: m.planfields_title,
  summary: m.planfields_summary,
  jurisdiction: m.planfields_jurisdiction,
  country: m.planfields_country,
  submittedYear: m.planfields_submittedYear,
  submittedOn: m.planfields_submittedOn,
  periodEnd: m.planfields_periodEnd,
  extendedEnd: m.planfields_extendedEnd,
  leadInstitutions: m.planfields_leadInstitutions,
  groupsCount: m.planfields_groupsCount,
  publicMeetingsCount: m.planfields_publicMeetingsCount,
  foreword: m.planfields_foreword,
  longTermVision: m.planfields_longTermVision,
  achievements: m.planfields_achievements,
  challenges: m.planfields_challenges,
  mediumTermGoals: m.planfields_mediumTermGoals,
  contributionToVision: m.planfields_contributionToVision,
  contributionToPolicy: m.planfields_contributionToPolicy,
  responsibleInstitutions: m.planfields_responsibleInstitutions,
  coordination: m.planfields_coordination,
  spaces: m.planfields_spaces,
  diversityMeasures: m.planfields_diversityMeasures,
  participants: m.planfields_participants,
  continuingCollaboration: m.planfields_continuingCollaboration,
  monitoringBody: m.planfields_monitoringBody,
  monitoringBodyContact: m.planfields_monitoringBodyContact,
  progressActivities: m.planfields_progressActivities,
  agencyCheckIns: m.planfields_agencyCheckIns,
  sharingResults: m.planfields_sharingResults,
  endorsements: m.planfields_endorsements,
  documents: m.planfields_documents,
}

export const COMMITMENT_LABELS: Labels<CommitmentField> = {
  title: m.planfields_title,
  briefDescription: m.planfields_briefDescription,
  leadInstitution: m.planfields_leadInstitution,
  leadPerson: m.planfields_leadPerson,
  supportingGovernment: m.planfields_supportingGovernment,
  supportingCivilSociety: m.planfields_supportingCivilSociety,
  supportingOther: m.planfields_supportingOther,
  startDate: m.planfields_startDate,
  endDate: m.planfields_endDate,
  problem: m.planfields_problem,
  causes: m.planfields_causes,
  statusQuo: m.planfields_statusQuo,
  solution: m.planfields_solution,
  expectedResults: m.planfields_expectedResults,
  transparency: m.planfields_transparency,
  participation: m.planfields_participation,
  accountability: m.planfields_accountability,
  policyAreas: m.planfields_policyAreas,
  sdgs: m.planfields_sdgs,
  inclusionGroups: m.planfields_inclusionGroups,
  budget: m.planfields_budget,
  linkedProgrammes: m.planfields_linkedProgrammes,
  newOrContinuing: m.planfields_newOrContinuing,
  previousCommitment: m.planfields_previousCommitment,
}

export const MILESTONE_LABELS: Labels<MilestoneField> = {
  title: m.planfields_title,
  expectedOutput: m.planfields_expectedOutput,
  startDate: m.planfields_startDate,
  endDate: m.planfields_endDate,
  responsible: m.planfields_responsible,
  supporting: m.planfields_supporting,
}

const ALL: Readonly<Record<string, () => string>> = {
  ...PLAN_LABELS,
  ...COMMITMENT_LABELS,
  ...MILESTONE_LABELS,
  comments: m.planfields_comments,
}

/** For keys that come from the api; one that is newer than this page is named by itself. */
export const labelOf = (key: string): string => ALL[key]?.() ?? key

/** The labels of a form, for its summary of errors. */
export const labelsOf = (rows: readonly FieldRow[]): Record<string, string> =>
  Object.fromEntries(rows.map(({ key }) => [key, labelOf(key)]))

/** What stands in a field, as it is read: choices in words, dates as the language writes them. */
export function valueOf(key: string, value: string): string {
  if (key === 'newOrContinuing')
    return value === 'new' ? m.planfields_newOrContinuing_new() : m.planfields_newOrContinuing_continuing()
  return /(Date|End|On)$/.test(key) && isCivilDate(value) ? civilDate(value) : value
}
