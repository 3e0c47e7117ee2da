import { SECTIONS, type PlanPage } from '@tilia/rules/plan-page'

/** The page for a person at a terminal: facts, the beginning of each answer, and what to look at. */
export function summarise(page: PlanPage): string {
  const facts: [string, string | number | null][] = [
    ['Title', page.title],
    ['Jurisdiction', page.jurisdiction],
    ['Country', page.country],
    ['Submitted', page.submittedOn ?? page.submittedYear],
    ['Ends', page.periodEnd],
    ['Runs until', page.extendedEnd],
    ['Lead', page.leadInstitutions.join('; ') || null],
    ['Groups', page.groupsCount],
    ['Public meetings', page.publicMeetingsCount],
    ['Endorsements', page.endorsements.length],
    ['Documents', page.documents.join('; ') || null],
    ['Comments', page.comments.length],
  ]
  const lines = facts.map(([label, value]) => `${label.padEnd(16)} ${value ?? '–'}`)
  lines.push('', 'Sections')
  for (const key of SECTIONS) lines.push(`  ${key.padEnd(24)} ${beginning(page.sections[key])}`)
  if (page.commitmentMentions.length > 0)
    lines.push('', 'Sentences that name commitments', ...page.commitmentMentions.map((one) => `  - ${one}`))
  if (page.warnings.length > 0) {
    lines.push('', 'To look at')
    for (const { field, asWritten, reason } of page.warnings) {
      lines.push(`  ${field}: ${reason.replaceAll('_', ' ')}${asWritten === null ? '' : ` (“${asWritten}”)`}`)
    }
  }
  return lines.join('\n')
}

function beginning(text: string | null): string {
  if (text === null) return '–'
  const flat = text.replace(/\s+/g, ' ')
  return flat.length > 70 ? `${flat.slice(0, 69)}…` : flat
}
