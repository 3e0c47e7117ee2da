/** The answers of the OGP Local template that are running text, in the order in which every page asks for them. */
export const SECTIONS = [
  'foreword',
  'longTermVision',
  'achievements',
  'challenges',
  'mediumTermGoals',
  'contributionToVision',
  'contributionToPolicy',
  'responsibleInstitutions',
  'coordination',
  'spaces',
  'diversityMeasures',
  'participants',
  'continuingCollaboration',
  'monitoringBody',
  'monitoringBodyContact',
  'progressActivities',
  'agencyCheckIns',
  'sharingResults',
] as const
export type SectionKey = (typeof SECTIONS)[number]

/** What a saved OGP Local plan page says. What the page does not say is null or empty, never guessed. */
export interface PlanPage {
  readonly title: string | null
  readonly jurisdiction: string | null
  readonly country: string | null
  readonly submittedYear: number | null
  /** `YYYY-MM-DD`, or `YYYY-MM` where the page names no day; so for all dates. */
  readonly submittedOn: string | null
  readonly periodEnd: string | null
  /** The page's 'Duration': until when the plan may run. */
  readonly extendedEnd: string | null
  readonly leadInstitutions: readonly string[]
  readonly groupsCount: number | null
  readonly publicMeetingsCount: number | null
  readonly endorsements: readonly PageEndorsement[]
  /** The names of attached files, as shown. */
  readonly documents: readonly string[]
  /** `Author: text`, or the text alone where the page names nobody. */
  readonly comments: readonly string[]
  /** Paragraphs are parted by an empty line; a list's item begins with `• ` or its number, two spaces a level. */
  readonly sections: Readonly<Record<SectionKey, string | null>>
  /** The page's own sentences that name a commitment by number or title. */
  readonly commitmentMentions: readonly string[]
  readonly warnings: readonly PlanPageWarning[]
}

export interface PageEndorsement {
  readonly name: string | null
  readonly role: string | null
  readonly organisation: string | null
}

export interface PlanPageWarning {
  readonly field: PlanPageField
  /** The words on the page that the warning is about; null where the page has none. */
  readonly asWritten: string | null
  readonly reason: PlanPageWarningReason
}

export type PlanPageField = Exclude<keyof PlanPage, 'sections' | 'warnings'> | SectionKey

export const WARNING_REASONS = [
  /** The page asks, and nobody answered. */
  'empty',
  /** The template asks, but this page has no such heading. */
  'not_on_the_page',
  'date_unreadable',
  /** Read, though day and month are written in two languages, as translation machines do. */
  'date_in_two_languages',
  /** 04/06/2024: two readings, and nothing on the page decides. */
  'date_ambiguous',
  'number_unreadable',
  'differs_from_period_end',
  'differs_from_submission_date',
  'differs_from_title',
  'ends_before_submission',
  /** A list in one line, cut at its commas, which may also be part of a name. */
  'list_cut_at_commas',
  /** The heading was not understood; the answer was taken from its place between two that were. */
  'read_by_its_place',
  /** Something is set as a heading here that was not understood; its text stays with the answer before it. */
  'heading_not_understood',
] as const
export type PlanPageWarningReason = (typeof WARNING_REASONS)[number]
