import { plainWords } from '../lexicon/plain-words.js'

const ENOUGH = 20_000

/** Whether a text is in English, by how often its smallest words are; its beginning tells. */
export function isEnglish(text: string): boolean {
  const words = plainWords(text.slice(0, ENOUGH)).split(' ')
  const small = words.filter((word) => /^(the|and|of|to|is|that|for|with|are)$/.test(word)).length
  return small / words.length > 0.1
}
