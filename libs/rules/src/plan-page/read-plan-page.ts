import { ok, refuse, type Result } from '@tilia/kernel'
import { readEndorsementsAndFiles, isFile, readDocuments } from './fields/read-tail.js'
import { asksForComment, readComments } from './fields/read-comments.js'
import { findCommitmentMentions } from './fields/find-commitment-mentions.js'
import { readDates } from './fields/read-dates.js'
import { readFacts } from './fields/read-facts.js'
import { cutNames, readInstitutions } from './fields/read-institutions.js'
import { readNumber } from './fields/read-number.js'
import { findTitle } from './fields/read-title.js'
import { type Heading, recogniseHeadings } from './headings/recognise-headings.js'
import { type HeadingKey, QUESTIONS } from './headings/template.js'
import type { Line } from './lines/line.js'
import { linesOf } from './lines/lines-of.js'
import { SECTIONS, type PlanPage, type PlanPageWarning, type SectionKey } from './plan-page.js'
import { cutSections, type Section } from './sections/cut-sections.js'
import { textOfLines } from './sections/text-of-lines.js'

export type PlanPageRefusal = { readonly code: 'empty_page' } | { readonly code: 'not_a_plan_page' }

/** Of the template's questions, so many at least make a page one of its kind. */
const ENOUGH = 5

/**
 * Reads a saved OGP Local plan page, plain text or HTML, in any of the lexicon's languages. Nothing is guessed: what
 * cannot be read is null or empty, and a warning keeps it as written.
 */
export function readPlanPage(page: string): Result<PlanPage, PlanPageRefusal> {
  if (page.trim() === '') return refuse('empty_page')
  const { lines, fileTitle } = linesOf(page)
  const headings = recogniseHeadings(lines)
  if (headings.filter(({ key }) => QUESTIONS.has(key)).length < ENOUGH) return refuse('not_a_plan_page')
  const sections = cutSections(lines, headings)
  const warnings: PlanPageWarning[] = []
  const warn = (field: PlanPageWarning['field'], asWritten: string | null, reason: PlanPageWarning['reason']): void => {
    warnings.push({ field, asWritten, reason })
  }

  const title = findTitle(lines, fileTitle)
  const facts = readFacts(factLines(lines, headings))
  const dates = readDates(facts, title, warn)

  const listed = readInstitutions(sections.get('responsibleInstitutions')?.lines ?? [])
  const leadInstitutions = listed.names.length > 0 ? listed.names : cutNames(facts.leadInstitution ?? '')
  if (leadInstitutions.length === 0) warn('leadInstitutions', null, 'not_on_the_page')

  const count = (key: 'groupsCount' | 'publicMeetingsCount'): number | null => {
    const section = sections.get(key)
    const answer = textOfLines(section?.lines ?? [])
    if (answer === null) warn(key, section?.heading.text ?? null, section ? 'empty' : 'not_on_the_page')
    const number = answer === null ? null : readNumber(answer)
    if (answer !== null && number === null) warn(key, answer, 'number_unreadable')
    return number
  }
  const groupsCount = count('groupsCount')
  const publicMeetingsCount = count('publicMeetingsCount')

  const tail = readEndorsementsAndFiles(bodyOf(sections, 'endorsements'))
  if (tail.endorsements.length === 0)
    warn('endorsements', null, sections.has('endorsements') ? 'empty' : 'not_on_the_page')

  const answers = Object.fromEntries(
    SECTIONS.map((key) => {
      const section = sections.get(key)
      const text = textOfLines(bodyOf(sections, key).filter((line) => !isFile(line)))
      if (text === null) warn(key, section?.heading.text ?? null, section ? 'empty' : 'not_on_the_page')
      return [key, text] as const
    }),
  ) as Record<SectionKey, string | null>

  const comments = sections.get('comments')
  return ok({
    title: title?.title ?? null,
    jurisdiction: title?.jurisdiction ?? null,
    country: title?.country ?? null,
    ...dates,
    leadInstitutions,
    groupsCount,
    publicMeetingsCount,
    endorsements: tail.endorsements,
    documents: [...tail.documents, ...readDocuments(bodyOf(sections, 'documents'))],
    comments: comments && !asksForComment(comments.heading.text) ? readComments(comments.lines) : [],
    sections: answers,
    commitmentMentions: findCommitmentMentions([
      ...SECTIONS.flatMap((key) => sections.get(key)?.lines ?? []),
      ...bodyOf(sections, 'commitments'),
    ]),
    warnings,
  })
}

function bodyOf(sections: ReadonlyMap<HeadingKey, Section>, key: HeadingKey): readonly Line[] {
  return sections.get(key)?.lines ?? []
}

/** The lines that may tell facts: before the first question, beside the article, and after the last. */
function factLines(lines: readonly Line[], headings: readonly Heading[]): readonly Line[] {
  const first = headings[0]?.at ?? 0
  return lines.filter((line, at) => at < first || line.aside)
}
