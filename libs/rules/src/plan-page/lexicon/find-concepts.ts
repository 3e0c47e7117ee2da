import { CONCEPTS, type Concept, type Lexicon } from './concept.js'
import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { it } from './it.js'
import { plainWords } from './plain-words.js'
import { pt } from './pt.js'
import { sk } from './sk.js'
import { withLostLetters } from './lost-letters.js'

const LEXICONS: readonly Lexicon[] = [en, de, es, fr, sk, pt, it]

/** All languages at once: a page's language is not asked for, and a machine may have mixed two. */
const PATTERNS: ReadonlyMap<Concept, RegExp> = new Map(
  CONCEPTS.map((concept) => [concept, toPattern(LEXICONS.flatMap((lexicon) => lexicon[concept]?.split(' ') ?? []))]),
)

/** Which concepts the words of `text` touch, in any of the known languages. */
export function findConcepts(text: string): ReadonlySet<Concept> {
  const words = ` ${plainWords(withLostLetters(text))} `
  return new Set(CONCEPTS.filter((concept) => PATTERNS.get(concept)!.test(words)))
}

/** Whether the words of `text` touch one concept. */
export function touches(text: string, concept: Concept): boolean {
  return PATTERNS.get(concept)!.test(` ${plainWords(withLostLetters(text))} `)
}

function toPattern(entries: readonly string[]): RegExp {
  const parts = [...new Set(entries)].map((entry) => {
    if (entry.startsWith('=')) return ` ${entry.slice(1).split('_').join(' ')} `
    if (entry.startsWith('~')) return entry.slice(1)
    return ` ${entry.split('_').join('[a-z0-9]* ')}`
  })
  return new RegExp(parts.join('|'))
}
