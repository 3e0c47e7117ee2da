import type { PageEndorsement, PlanPage, SectionKey } from '../plan-page.js'

/** What an invented page says, without its headings; paragraphs are lines, a list's items begin with '• '. */
export interface PageText {
  readonly title: string
  readonly jurisdiction: string
  readonly country: string
  readonly facts: {
    readonly submission: string
    readonly end: string
    readonly lead: string
    readonly duration: string
    readonly submitted: string
  }
  /** What is to be read from the facts and counts, and every warning that is due. */
  readonly read: Pick<
    PlanPage,
    | 'submittedYear'
    | 'submittedOn'
    | 'periodEnd'
    | 'extendedEnd'
    | 'leadInstitutions'
    | 'groupsCount'
    | 'publicMeetingsCount'
  >
  readonly warnings: readonly string[]
  /** Which of the template's own sentences stand below a group of questions. */
  readonly boilerplate: string
  readonly answers: Readonly<Record<SectionKey, readonly string[]>>
  readonly groupsCount: string
  readonly publicMeetingsCount: string
  readonly endorsements: readonly (PageEndorsement & { readonly line: string })[]
  readonly documents: readonly string[]
  readonly comment: { readonly author: string; readonly reply: string; readonly text: string }
  /** The sentences among the answers that name a commitment. */
  readonly mentions: readonly string[]
  readonly site: { readonly skip: string; readonly cookies: string; readonly email: string; readonly footer: string }
}
