import { plainWords } from '../lexicon/plain-words.js'
import type { Line } from '../lines/line.js'

/** The names in a list of institutions, one a line; `cut` says that one line had to be cut at its commas. */
export function readInstitutions(lines: readonly Line[]): { readonly names: readonly string[]; readonly cut: boolean } {
  const items = lines.filter(({ kind, text }) => kind === 'item' || kind === 'row' || !text.endsWith(':'))
  const listed = items.some(({ kind }) => kind === 'item') ? items.filter(({ kind }) => kind === 'item') : items
  if (listed.length !== 1) return { names: listed.map(({ text }) => nameOf(text)), cut: false }
  const names = cutNames(listed[0]!.text)
  return { names, cut: names.length > 1 && !listed[0]!.text.includes(';') }
}

/**
 * 'Team A, City of B, Team C, City of B' are two names: what comes again after every other name is part of it.
 */
export function cutNames(text: string): readonly string[] {
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
  return text.replace(/[.;,]$/, '').trim()
}
