import { plainWords } from '../lexicon/plain-words.js'
import type { Line } from '../lines/line.js'
import type { Warn } from '../warn.js'

/** The institutions in the lead: one a line below the question; else the fact box, cut at its commas. */
export function readLeadInstitutions(lines: readonly Line[], fact: string | null, warn: Warn): readonly string[] {
  const items = lines.filter(({ kind }) => kind === 'item' || kind === 'row')
  const listed = items.length > 0 ? items : lines.filter(({ text }) => !text.endsWith(':'))
  if (listed.length > 1) return listed.map(({ text }) => nameOf(text))
  const written = listed[0]?.text ?? fact ?? ''
  const names = cutNames(written)
  if (names.length === 0) warn('leadInstitutions', null, 'not_on_the_page')
  else if (names.length > 1 && !written.includes(';')) warn('leadInstitutions', written, 'list_cut_at_commas')
  return names
}

/**
 * 'Team A, City of B, Team C, City of B' are two names: what comes again after every other name is part of it.
 */
function cutNames(text: string): readonly string[] {
  if (text.includes(';'))
    return text
      .split(/\s*;\s*/)
      .map(nameOf)
      .filter(Boolean)
  if (/[.!?]\s+\p{Lu}/u.test(text)) return [text]
  const parts = text
    .split(/,\s+(?![^(]*\))/)
    .map(nameOf)
    .filter(Boolean)
  const again = parts.filter((part, at) => parts.findIndex((one) => plainWords(one) === plainWords(part)) !== at)
  const suffixes = new Set(again.map(plainWords))
  const names: string[] = []
  for (const part of parts) {
    if (suffixes.has(plainWords(part)) && names.length > 0) names[names.length - 1] += `, ${part}`
    else names.push(part)
  }
  return names
}

function nameOf(text: string): string {
  return text
    .replace(/^\d{1,2}[.)]\s+/, '')
    .replace(/[;,]$|(?<=\p{Ll}{4})\.$/u, '')
    .trim()
}
