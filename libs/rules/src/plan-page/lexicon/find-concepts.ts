import type { Concept, Lexicon } from './concept.js'
import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { it } from './it.js'
import { withLostLetters } from './lost-letters.js'
import { plainWords } from './plain-words.js'
import { pt } from './pt.js'
import { sk } from './sk.js'

const LEXICONS: readonly Lexicon[] = [en, de, es, fr, sk, pt, it]

/** One entry of a lexicon: words in a row, each the beginning of a word on the page, or all of it. */
interface Entry {
  readonly concept: Concept
  readonly words: readonly string[]
  readonly isExact: boolean
}

/** All languages at once: a page's language is not asked for, and a machine may have mixed two. */
const ENTRIES = LEXICONS.flatMap((lexicon) => Object.entries(lexicon) as [Concept, string][]).flatMap(([concept, list]) =>
  list.split(' ').map((entry) => ({ concept, entry })),
)
const BY_FIRST_WORD = new Map<string, Entry[]>()
const INSIDE: (readonly [Concept, string])[] = []
for (const { concept, entry } of ENTRIES) {
  if (entry.startsWith('~')) INSIDE.push([concept, entry.slice(1)])
  else {
    const isExact = entry.startsWith('=')
    const words = entry.replace('=', '').split('_')
    const same = BY_FIRST_WORD.get(words[0]!)
    if (same === undefined) BY_FIRST_WORD.set(words[0]!, [{ concept, words, isExact }])
    else same.push({ concept, words, isExact })
  }
}

/** Which concepts the words of `text` touch, in any of the known languages. */
export function findConcepts(text: string): ReadonlySet<Concept> {
  const words = plainWords(withLostLetters(text)).split(' ')
  const found = new Set<Concept>()
  words.forEach((word, at) => {
    const { alone, entries } = meaningOf(word)
    for (const concept of alone) found.add(concept)
    for (const entry of entries) if (!found.has(entry.concept) && goesOn(entry, words, at)) found.add(entry.concept)
  })
  return found
}

/** Whether the words of `text` touch one concept. */
export function touches(text: string, concept: Concept): boolean {
  return findConcepts(text).has(concept)
}

/** What a word says alone, and the entries of several words that it may begin. */
interface Meaning {
  readonly alone: readonly Concept[]
  readonly entries: readonly Entry[]
}

const KNOWN = new Map<string, Meaning>()
const MOST_KNOWN = 20_000

/** Pages repeat their words; each is looked up once. */
function meaningOf(word: string): Meaning {
  const known = KNOWN.get(word)
  if (known !== undefined) return known
  const meaning = lookUp(word)
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(word, meaning)
  return meaning
}

function lookUp(word: string): Meaning {
  const begun = Array.from({ length: word.length }, (_, at) => BY_FIRST_WORD.get(word.slice(0, at + 1)) ?? [])
    .flat()
    .filter(({ words, isExact }) => !isExact || words[0] === word)
  const alone = begun.filter(({ words }) => words.length === 1).map(({ concept }) => concept)
  const inside = INSIDE.filter(([, part]) => word.includes(part)).map(([concept]) => concept)
  return { alone: [...new Set([...alone, ...inside])], entries: begun.filter(({ words }) => words.length > 1) }
}

function goesOn({ words, isExact }: Entry, on: readonly string[], at: number): boolean {
  return words.every((word, index) => {
    const written = on[at + index]
    return isExact ? written === word : written?.startsWith(word)
  })
}
