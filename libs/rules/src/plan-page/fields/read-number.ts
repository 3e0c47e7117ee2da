import { plainWords } from '../lexicon/plain-words.js'

/** Numbers that an answer may spell out, by value, in the languages of the lexicon. */
const SPELT: readonly string[] = [
  'zero null cero nula nijaky',
  'one un une ein eine uno una jeden jedna jedno um uma',
  'two deux zwei dos dva dve dois duas due',
  'three trois drei tres tri tre',
  'four quatre vier cuatro styri quatro quattro',
  'five cinq funf cinco pat cinque',
  'six sechs seis sest sei',
  'seven sept sieben siete sedem sete sette',
  'eight huit acht ocho osem oito otto',
  'nine neuf neun nueve devat nove',
  'ten dix zehn diez desat dez dieci',
  'eleven onze elf once jedenast undici',
  'twelve douze zwolf doce dvanast doze dodici',
]

/** The whole number that an answer gives: '33', '9 groups', 'seven (7)'. Null where it gives none, or two. */
export function readNumber(answer: string): number | null {
  const text = answer.replace(/(\d)[ \u00a0.,'’](?=\d{3}\b)/g, '$1')
  const words = plainWords(text).split(' ')
  if (isAbout(words) || /\d[.,]\d/.test(text)) return null
  const digits = new Set(words.filter((word) => /^\d+$/.test(word)).map(Number))
  if (digits.size > 0) return digits.size === 1 ? [...digits][0]! : null
  const spelt = new Set(
    words.map((word) => SPELT.findIndex((forms) => forms.split(' ').includes(word))).filter((at) => at >= 0),
  )
  return spelt.size === 1 && words.length <= 12 ? [...spelt][0]! : null
}

const ABOUT =
  /^(about|approximately|approx|around|over|than|least|environ|plus|moins|alrededor|aproximadamente|mas|menos|unos|unas|etwa|rund|circa|ca|uber|mindestens|mehr|asi|priblizne|viac|najmenej|cerca|almeno|oltre)$/

/** 'More than 20' is no number: a person has to say which. */
function isAbout(words: readonly string[]): boolean {
  return words.some((word) => ABOUT.test(word))
}
