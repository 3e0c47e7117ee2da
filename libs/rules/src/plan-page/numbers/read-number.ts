import { plainWords } from '../lexicon/plain-words.js'
import { spelledIn } from './spelt-numbers.js'

/** The whole number that an answer gives: '33', '9 groups', 'seven (7)', 'dreizehn'. Null where it gives none, or two. */
export function readNumber(answer: string): number | null {
  const text = answer.replace(/(\d)[ \u00a0.,'’](?=\d{3}\b)/g, '$1')
  const words = plainWords(text).split(' ')
  if (isAbout(words) || /\d[.,]\d/.test(text)) return null
  const digits = new Set(words.filter((word) => /^\d+$/.test(word)).map(Number))
  if (digits.size > 0) return digits.size === 1 ? [...digits][0]! : null
  // 'A', 'un', 'eine' are numbers only where nothing else counts: 'Eine Reihe von dreizehn Treffen'.
  const spelt = [...spelledIn(text)]
  const counted = spelt.length > 1 ? spelt.filter((value) => value !== 1) : spelt
  return counted.length === 1 && words.length <= 12 ? counted[0]! : null
}

const ABOUT =
  /^(about|approximately|approx|around|over|than|least|environ|plus|moins|alrededor|aproximadamente|mas|menos|unos|unas|etwa|rund|circa|ca|uber|mindestens|mehr|asi|priblizne|viac|najmenej|cerca|almeno|oltre)$/

/** 'More than 20' is no number: a person has to say which. */
function isAbout(words: readonly string[]): boolean {
  return words.some((word) => ABOUT.test(word))
}
