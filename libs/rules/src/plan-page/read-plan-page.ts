import { ok, refuse, type Result } from '@tilia/kernel'
import { isEnglish } from './dates/is-english.js'
import { findCommitmentMentions } from './fields/find-commitment-mentions.js'
import { asksForComment, readComments } from './fields/read-comments.js'
import { readCount } from './fields/read-count.js'
import { readDates } from './fields/read-dates.js'
import { readFacts } from './fields/read-facts.js'
import { readLeadInstitutions } from './fields/read-institutions.js'
import { readPlace } from './fields/read-place.js'
import { readSections } from './fields/read-sections.js'
import { readDocuments, readEndorsementsAndFiles } from './fields/read-tail.js'
import { findTitle } from './fields/read-title.js'
import { findHeadings } from './headings/find-headings.js'
import type { Heading } from './headings/recognise-headings.js'
import { isPlanPage } from './is-plan-page.js'
import type { Line } from './lines/line.js'
import { linesOf } from './lines/lines-of.js'
import { type PlanPage, SECTIONS } from './plan-page.js'
import { cutSections } from './sections/cut-sections.js'
import { collectWarnings } from './warn.js'

export type PlanPageRefusal = { readonly code: 'empty_page' } | { readonly code: 'not_a_plan_page' }

/**
 * Reads a saved OGP Local plan page, plain text or HTML, in any of the lexicon's languages. Nothing is guessed: what
 * cannot be read is null or empty, and a warning keeps it as written.
 */
export function readPlanPage(page: string): Result<PlanPage, PlanPageRefusal> {
  const { lines, fileTitle } = linesOf(page)
  if (lines.length === 0) return refuse('empty_page')
  const title = findTitle(lines, fileTitle)
  const found = findHeadings(lines, (title?.at ?? -1) + 1)
  const facts = readFacts(factLines(lines, found.headings))
  if (!isPlanPage(found.headings, facts, title)) return refuse('not_a_plan_page')

  const { warn, warnings } = collectWarnings()
  const sections = cutSections(lines, found.headings)
  const below = (key: Heading['key']): readonly Line[] => sections.get(key)?.lines ?? []

  const place = readPlace(title, facts, warn)
  const dates = readDates(facts, title, isEnglish(lines.map(({ text }) => text).join(' ')), warn)
  const leadInstitutions = readLeadInstitutions(below('responsibleInstitutions'), facts.leadInstitution, warn)
  const groupsCount = readCount('groupsCount', sections.get('groupsCount'), warn)
  const publicMeetingsCount = readCount('publicMeetingsCount', sections.get('publicMeetingsCount'), warn)
  const tail = readEndorsementsAndFiles(below('endorsements'))
  if (tail.endorsements.length === 0)
    warn('endorsements', null, sections.has('endorsements') ? 'empty' : 'not_on_the_page')
  const read = readSections(sections, found, warn)
  const comments = sections.get('comments')

  return ok({
    ...place,
    ...dates,
    leadInstitutions,
    groupsCount,
    publicMeetingsCount,
    endorsements: tail.endorsements,
    documents: [...read.documents, ...tail.documents, ...readDocuments(below('documents'))],
    comments: comments && !asksForComment(comments.heading.text) ? readComments(comments.lines) : [],
    sections: read.sections,
    commitmentMentions: findCommitmentMentions([...SECTIONS.flatMap(below), ...below('commitments')]),
    warnings,
  })
}

/** The lines that may tell facts: before the first heading, and beside the article. */
function factLines(lines: readonly Line[], headings: readonly Heading[]): readonly Line[] {
  const first = headings[0]?.at ?? 0
  return lines.filter((line, at) => at <= first || line.aside)
}
