import { plainWords } from '../lexicon/plain-words.js'
import type { Line } from '../lines/line.js'
import type { PageEndorsement } from '../plan-page.js'
import { looksLikeOrganisation, looksLikePerson, looksLikeRole } from './people.js'

/** Who stands behind the plan by one line of the list: usually one person, sometimes several. */
export function readEndorsements(line: Line): readonly PageEndorsement[] {
  if (line.cells.length > 1) return [inOrder(line.cells.map((cell) => cell.trim()))]
  // The full stop of 'e.V.' and 'Inc.' belongs to the name.
  const text = line.text.replace(/^\d{1,2}[.)]\s+/, '').replace(/;$|(?<=\p{Ll}{4})\.$/u, '')
  return cutPeople(text).flatMap(readOne)
}

/** Whether nobody endorsed, said in words ('None yet', 'To be confirmed.', 'Not applicable'). */
export function saysNone(text: string): boolean {
  return (
    /^(none|n a|no|nil|tbd|not applicable|not available|to be confirmed|aucune?|neant|sans objet|ninguno|ninguna|no aplica|no corresponde|keine|entfallt|nicht zutreffend|ziadne|nie su|neuplatnuje|nessuno|non applicabile|nenhum|nao se aplica)\b/.test(
      plainWords(text),
    ) && text.length < 60
  )
}

/** 'Ada Quill (Chair, Society); Bo Reed, Rowing Club' are two; fewer than four bare names may be one person's. */
function cutPeople(text: string): readonly string[] {
  const pieces = text.split(/\s*;\s*/)
  if (pieces.length > 1 && pieces.every((piece) => looksLikePerson(piece) || /[,(]|\s[–—-]\s/.test(piece)))
    return pieces
  const parts = text.split(COMMA)
  return parts.length > 3 && parts.every(looksLikePerson) ? parts : [text]
}

const COMMA = /,\s+(?![^(]*\))/
const DASH = /\s+[–—-]\s+/
const AND = /\s+(?:and|und|et|y|e|a|&)\s+/

function readOne(text: string): readonly PageEndorsement[] {
  const endorsement = readParts(text)
  const names = (endorsement.name ?? '').split(AND)
  return names.length > 1 && names.every(looksLikePerson)
    ? names.map((name) => ({ ...endorsement, name }))
    : [endorsement]
}

function readParts(text: string): PageEndorsement {
  for (const mark of [/\s*;\s*/, /\s*\|\s*/, COMMA, DASH, /:\s+/]) {
    const parts = text.split(mark).map((part) => part.trim())
    if (parts.length > 1) return turned(parts) ?? inOrder(parts)
  }
  const { before, inBrackets } = cutBrackets(text)
  if (inBrackets === null) return alone(text)
  const outside = alone(before)
  const inside = inOrder([before, ...inBrackets.split(/,\s+/)])
  return outside.name === null && looksLikePerson(inBrackets)
    ? { ...outside, name: inBrackets }
    : outside.name === null && looksLikeRole(inBrackets)
      ? { ...outside, role: inBrackets }
      : inside
}

/** 'Society – Ada Quill (Chair)', 'Society, Ada Quill, Chair': null where the line does not begin with an organisation. */
function turned(parts: readonly string[]): PageEndorsement | null {
  const at = parts.findIndex((part) => looksLikePerson(cutBrackets(part).before))
  if (at < 1 || looksLikePerson(parts[0]!) || !parts.slice(0, at).some(looksLikeOrganisation)) return null
  const { before, inBrackets } = cutBrackets(parts[at]!)
  const behind = parts.slice(at + 1)
  const organisation = parts.slice(0, at).join(at > 1 ? ' – ' : '')
  return { name: before, role: inBrackets ?? (behind.join(', ') || null), organisation }
}

/** Name, role, organisation, as most pages write it. */
function inOrder([first = '', ...rest]: readonly string[]): PageEndorsement {
  const organisation = rest.at(-1) || null
  if (organisation === null) return alone(first)
  const { before, inBrackets } = cutBrackets(first)
  const inName = inBrackets !== null && looksLikeRole(inBrackets) && looksLikePerson(before) ? inBrackets : null
  const name = inName === null ? first : before
  const role = [inName, ...rest.slice(0, -1)].filter(Boolean).join(', ') || null
  if (role === null && looksLikeRole(organisation)) return { name, role: organisation, organisation: null }
  // 'Ada Quill, Society (Chair)'
  const last = cutBrackets(organisation)
  if (role === null && last.inBrackets !== null && looksLikeRole(last.inBrackets)) {
    return { name, role: last.inBrackets, organisation: last.before }
  }
  // 'Ada Quill, Chair (Society)'
  if (role === null && last.inBrackets !== null && looksLikeRole(last.before)) {
    return { name, role: last.before, organisation: last.inBrackets }
  }
  // Who has no role to tell writes the organisation twice.
  return { name, role: role !== null && plainWords(role) === plainWords(organisation) ? null : role, organisation }
}

function alone(text: string): PageEndorsement {
  return looksLikeOrganisation(text)
    ? { name: null, role: null, organisation: text }
    : { name: text, role: null, organisation: null }
}

/** 'Ada Quill (Chair)'; a short name of capitals ('Centre for X (CX)') is no such. */
function cutBrackets(text: string): { readonly before: string; readonly inBrackets: string | null } {
  const [, before, inBrackets] = /^(.+?)\s*\(([^()]+)\)$/.exec(text) ?? []
  return before === undefined || inBrackets === undefined || /^[\p{Lu}\d.&-]+$/u.test(inBrackets)
    ? { before: text, inBrackets: null }
    : { before, inBrackets }
}
