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
  readonly language: number
  readonly concept: Concept
  readonly words: readonly string[]
  readonly isExact: boolean
}

const BY_FIRST_WORD = new Map<string, Entry[]>()
const INSIDE: { readonly language: number; readonly concept: Concept; readonly part: string }[] = []
LEXICONS.forEach((lexicon, language) => {
  for (const [concept, list] of Object.entries(lexicon) as [Concept, string][]) {
    for (const entry of list.split(' ')) {
      if (entry.startsWith('~')) INSIDE.push({ language, concept, part: entry.slice(1) })
      else addEntry(entry.replace('=', '').split('_'), { language, concept, isExact: entry.startsWith('=') })
    }
  }
})

function addEntry(words: readonly string[], rest: Omit<Entry, 'words'>): void {
  const same = BY_FIRST_WORD.get(words[0]!)
  if (same === undefined) BY_FIRST_WORD.set(words[0]!, [{ words, ...rest }])
  else same.push({ words, ...rest })
}

/**
 * Which concepts the words of `text` touch. A page's language is not asked for: a text with small words is read in
 * theirs, a shorter one in all known languages.
 */
export function findConcepts(text: string): ReadonlySet<Concept> {
  const words = plainWords(withLostLetters(text)).split(' ')
  const touched = words.flatMap((word, at) => touchedAt(words, word, at))
  const languages = languagesOf(touched)
  return new Set(touched.filter(({ language }) => languages.has(language)).map(({ concept }) => concept))
}

interface Touched {
  readonly language: number
  readonly concept: Concept
}

function touchedAt(words: readonly string[], word: string, at: number): readonly Touched[] {
  const { alone, entries } = meaningOf(word)
  return entries.length === 0 ? alone : [...alone, ...entries.filter((entry) => goesOn(entry, words, at))]
}

/** The languages with most of the text's small words; all where it has next to none. */
function languagesOf(touched: readonly Touched[]): ReadonlySet<number> {
  const counts = LEXICONS.map(() => 0)
  for (const { language, concept } of touched) if (concept === 'smallWords') counts[language]! += 1
  const most = Math.max(...counts)
  return new Set(
    counts.flatMap((count, language) => (most < ENOUGH_SMALL_WORDS || count >= most - 1 ? [language] : [])),
  )
}

const ENOUGH_SMALL_WORDS = 3

/** Whether the words of `text` touch one concept. */
export function touches(text: string, concept: Concept): boolean {
  return findConcepts(text).has(concept)
}

/** What a word says alone, and the entries of several words that it may begin. */
interface Meaning {
  readonly alone: readonly Touched[]
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
  const alone = begun.filter(({ words }) => words.length === 1)
  const inside = INSIDE.filter(({ part }) => word.includes(part))
  return { alone: [...alone, ...inside], entries: begun.filter(({ words }) => words.length > 1) }
}

function goesOn({ words, isExact }: Entry, on: readonly string[], at: number): boolean {
  return words.every((word, index) => {
    const written = on[at + index]
    return isExact ? written === word : written?.startsWith(word)
  })
}
