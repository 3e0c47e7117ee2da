import { plainWords } from '../lexicon/plain-words.js'

/** Whether a text is in English, by how often its smallest words are. */
export function isEnglish(text: string): boolean {
  const words = plainWords(text).split(' ')
  const small = words.filter((word) => /^(the|and|of|to|is|that|for|with|are)$/.test(word)).length
  return small / words.length > 0.1
}
