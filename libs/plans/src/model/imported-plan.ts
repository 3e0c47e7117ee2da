import { newId } from '@tilia/kernel'
import { PLAN_ROWS, readContent, SECTION_ROWS, type FieldProblem, type GivenFields } from '@tilia/rules/plan-content'
import type { PlanPage } from '@tilia/rules/plan-page'
import type { PlanText } from './plan-text.js'

/** Something that a person should look at, beside its field. */
export interface ImportWarning {
  readonly field: string
  /** The words on the page; null where it has none. */
  readonly asWritten: string | null
  /** One of plan-page's reasons, or why the field cannot be taken as it is: too_long, too_many, … */
  readonly reason: string
}

/** A sentence of the page that names a commitment, for a person to take or to leave. */
export interface Suggestion {
  readonly id: string
  readonly text: string
}

export interface ImportedPlan {
  readonly text: PlanText
  readonly warnings: readonly ImportWarning[]
  readonly suggestions: readonly Suggestion[]
}

/** A plan page that was read → the draft of a plan. What does not fit a field is kept as it is, with a warning. */
export function importedPlan(page: PlanPage): ImportedPlan {
  const { content, problems } = readContent(PLAN_ROWS, givenBy(page))
  return {
    text: {
      ...content,
      title: content.title || nameOf(page),
      endorsements: page.endorsements.map((endorsement) => ({ ...endorsement, link: null })),
      documents: page.documents.map((title) => ({ title, link: null })),
    },
    warnings: [...page.warnings, ...problems.map(asWarning)],
    suggestions: page.commitmentMentions.map((text) => ({ id: newId(), text })),
  }
}

function givenBy(page: PlanPage): GivenFields {
  const { title, jurisdiction, country, submittedOn, periodEnd, extendedEnd } = page
  return {
    ...{ title, jurisdiction, country, submittedOn, periodEnd, extendedEnd },
    submittedYear: page.submittedYear?.toString(),
    leadInstitutions: page.leadInstitutions.join('\n'),
    groupsCount: page.groupsCount?.toString(),
    publicMeetingsCount: page.publicMeetingsCount?.toString(),
    ...Object.fromEntries(SECTION_ROWS.map(({ key }) => [key, page.sections[key]])),
  }
}

/** A plan needs a title even where its page has none; the warning on the title stays for staff to see. */
function nameOf({ jurisdiction, submittedYear }: PlanPage): string {
  return [jurisdiction, submittedYear].filter(Boolean).join(' ') || 'Plan'
}

function asWarning({ field, code }: FieldProblem): ImportWarning {
  return { field, asWritten: null, reason: code }
}
