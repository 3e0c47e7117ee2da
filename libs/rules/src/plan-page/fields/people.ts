import { findConcepts } from '../lexicon/find-concepts.js'
import { plainWords } from '../lexicon/plain-words.js'

const ORGANISATION =
  /\b(gmbh|e v|ev|ag|ggmbh|mbh|kg|aor|sarl|sa|srl|stiftung|[a-z]*verein[a-z]*|[a-z]*verband[a-z]*|universitat|hochschule|[a-z]*schule|foundation|association|society|university|institute|network|council|chamber|union|trust|alliance|coalition|forum|group|club|committee|federation|fondation|universite|institut|reseau|chambre|collectif|fundacion|asociacion|universidad|instituto|red|camara|colectivo|colectiva|observatorio|taller|grupo|federacion|consejo|nadacia|zdruzenie|univerzita|n o|o z|centrum|centro|center|centre|zentrum|netzwerk|initiative|ngo|ong|inc|ltd|llc|plc|fundacao|associacao|fondazione|associazione|observatory|for [a-z]+|pour [a-z]+|international|transparency)\b/
const ROLE =
  /\b(president[ea]?|presidenta|chair|chairman|chairwoman|chairperson|vice [a-z]+|deputy [a-z]+|director|directora|directeur|directrice|direttore|direttrice|diretor[a]?|coordinat\w+|coordinador\w*|coordonnat\w+|coordenador\w*|manager|managing|executive|officer|head|lead|leiter|leiterin|geschaftsfuhr\w+|vorsitz\w+|vorstand\w*|referent\w*|mitarbeiter\w*|koordinator\w*|sprecher\w*|professor\w*|lecturer|teacher|researcher|secretary|treasurer|member|founder|co founder|advisor|adviser|consultant|representative|delegate|activist|journalist|lawyer|student|librarian|mayor|governor|alcald[a-z]*|intendent[a-z]*|gobernador[a-z]*|[a-z]*burgermeister[a-z]*|landrat[a-z]*|maire|primator[a-z]*|prefeit[a-z]*|sindac[a-z]*|conseiller|conseillere|responsable|membre|fondat\w+|cofondat\w+|enseignant\w*|chercheu\w+|profesor\w*|investigador\w*|docente|miembro|secretari[oa]|fundador\w*|asesor\w*|representante|vocal|riaditel\w*|predsed\w*|veduc\w*|clen\w*|starost\w*|ceo|presidente|segretari\w+|portavoce|porte parole)\b/
const PARTICLE =
  /^(de|del|de la|la|las|los|du|des|von|van|zu|zur|zum|der|den|di|da|do|dos|das|y|e|le|ter|bin|al|el|ó|o'|mac|mc)$/i
const TITLE =
  /^((?:Prof|Dr|Mr|Mrs|Ms|Mx|Herr|Frau|Sr|Sra|Lic|Ing|Mag|Mgr|Bc|JUDr|PhDr|RNDr|M|Mme|Mlle|Pr|Dott|Dott\.ssa|Univ)\.?\s+)+/

/** 'Ada Quill', 'Frank Meier zur Heide', 'Dr. Colm Ó Faoláin': two to five names, and nothing of an organisation. */
export function looksLikePerson(text: string): boolean {
  const named = text.replace(TITLE, '').trim()
  const words = named.split(/\s+/)
  const names = words.filter((word) => !PARTICLE.test(word))
  return (
    names.length >= 2 - (named === text.trim() ? 0 : 1) &&
    words.length <= 5 &&
    names.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) && !/^\p{Lu}{3,}$/u.test(word)) &&
    !ORGANISATION.test(plainWords(named)) &&
    !ROLE.test(plainWords(named))
  )
}

export function looksLikeOrganisation(text: string): boolean {
  return ORGANISATION.test(plainWords(text)) || /(^|\s)\p{Lu}{3,}(\s|$)/u.test(text)
}

export function looksLikeRole(text: string): boolean {
  const words = plainWords(text)
  return (
    ROLE.test(words) &&
    !ORGANISATION.test(words) &&
    !findConcepts(text).has('institution') &&
    words.split(' ').length <= 4
  )
}
