import { findConcepts } from '../lexicon/find-concepts.js'
import { plainWords } from '../lexicon/plain-words.js'
import type { Line } from '../lines/line.js'
import type { PageEndorsement } from '../plan-page.js'

const ORGANISATION =
  /\b(gmbh|e v|ev|ag|ggmbh|stiftung|verein|verband|universitat|hochschule|foundation|association|society|university|institute|network|council|chamber|union|fondation|universite|institut|reseau|chambre|collectif|fundacion|asociacion|universidad|instituto|red|camara|colectivo|observatorio|taller|nadacia|zdruzenie|univerzita|n o|o z|centrum|center|centre|zentrum|ngo|ong|inc|ltd|llc|fundacao|associacao|fondazione|associazione)\b/
const ROLE =
  /\b(president|presidente|presidenta|chair|chairman|chairwoman|chairperson|director|directora|directeur|directrice|coordinat\w+|coordinador\w*|coordonnat\w+|manager|head|leiter|leiterin|geschaftsfuhr\w+|vorsitz\w+|vorstand\w*|referent\w*|mitarbeiter\w*|koordinator\w*|sprecher\w*|professor\w*|teacher|researcher|secretary|member|founder|co founder|advisor|adviser|consultant|conseiller|conseillere|responsable|membre|profesor\w*|investigador\w*|docente|miembro|secretari\w+|fundador\w*|asesor\w*|riaditel\w*|predsed\w*|veduc\w*|clen\w*|ceo)\b/

/** One person or organisation that stands behind the plan: 'Name, role, organisation', or a table's three cells. */
export function readEndorsement(line: Line): PageEndorsement {
  const parts = line.cells.length > 1 ? line.cells : cut(line.text)
  const [first = null, ...rest] = parts.map((part) => part.trim())
  const organisation = rest.at(-1) || null
  if (first === null || organisation === null) {
    return first !== null && ORGANISATION.test(plainWords(first))
      ? { name: null, role: null, organisation: first }
      : { name: first, role: null, organisation: null }
  }
  const role = rest.slice(0, -1).filter(Boolean).join(', ') || null
  if (role === null && isRole(organisation)) return { name: first, role: organisation, organisation: null }
  // Who has no role to tell writes the organisation twice.
  return {
    name: first,
    role: role !== null && plainWords(role) === plainWords(organisation) ? null : role,
    organisation,
  }
}

/** Whether nobody endorsed, said in words ('None yet', 'To be confirmed.'). */
export function saysNone(text: string): boolean {
  return (
    /^(none|n a|no|nil|tbd|to be confirmed|aucune?|neant|ninguno|ninguna|keine|entfallt|ziadne|nie su|nessuno|nenhum)\b/.test(
      plainWords(text),
    ) && text.length < 60
  )
}

function cut(text: string): readonly string[] {
  // The full stop of 'e.V.' and 'Inc.' belongs to the name.
  const clean = text.replace(/^\d{1,2}[.)]\s+/, '').replace(/;$|(?<=\p{Ll}{4})\.$/u, '')
  for (const mark of [/\s*;\s*/, /\s*\|\s*/, /,\s+(?![^(]*\))/, /\s+[–—-]\s+/, /:\s+/]) {
    const parts = clean.split(mark)
    if (parts.length > 1) return parts
  }
  const inBrackets = /^(.+?)\s*\((.+)\)$/.exec(clean)
  return inBrackets ? [inBrackets[1]!, ...cut(inBrackets[2]!)] : [clean]
}

function isRole(text: string): boolean {
  const words = plainWords(text)
  return (
    ROLE.test(words) &&
    !ORGANISATION.test(words) &&
    !findConcepts(text).has('institution') &&
    words.split(' ').length <= 4
  )
}
