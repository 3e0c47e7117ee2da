import { plainWords } from '../lexicon/plain-words.js'
import { type Month, monthNamed } from './months.js'

/** `date` is `YYYY-MM-DD` or `YYYY-MM`; `doubt` says what to look at again, or why there is no date. */
export interface ReadDate {
  readonly date: string | null
  readonly doubt: 'date_unreadable' | 'date_ambiguous' | 'date_in_two_languages' | null
}

const UNREADABLE: ReadDate = { date: null, doubt: 'date_unreadable' }

/** Words that may stand around a date and change nothing: 'le 4 juin', 'bis Ende August', 'the 4th of June'. */
const FILLERS = new Set(
  `the of on in by to at until till up end day de del di da d du le la les au aux a el al en hasta fin finales fins final jusqu jusque
  der den dem des vom am im bis zum ende do dna roku rok konca koniec koncom v vo k ku il entro ate fim ano year annee jahr
  monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche
  montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miercoles jueves viernes sabado domingo
  pondelok utorok streda stvrtok piatok sobota nedela`.split(/\s+/),
)
/** The ending of an ordinal, by the languages that write it so: '2nd', '1er', '4º', '4ème', '3ro'. */
const ORDINALS: Readonly<Record<string, string>> = {
  st: 'en', nd: 'en', rd: 'en', th: 'en',
  er: 'fr', ere: 'fr', re: 'fr', e: 'fr nl', eme: 'fr', ieme: 'fr',
  o: 'es it pt', a: 'es it pt', ro: 'es', ero: 'es', do: 'es', to: 'es', mo: 'es', vo: 'es', no: 'es',
  ten: 'de', ter: 'de', te: 'de', de: 'nl', ste: 'nl',
} // prettier-ignore

/**
 * Reads a date as written by people and by translation machines. Every word has to be understood: what is left over
 * ('2 et décembre 2022') makes the whole unreadable, and nothing is guessed.
 *
 * @param monthFirst whether the page's language writes 6/4/2024 for the fourth of June (some English does)
 */
export function readDate(written: string, monthFirst = false): ReadDate {
  const words = plainWords(written.replace(/(\d)[ºª°]/g, '$1o'))
    .replace(/(\d)([a-z])/g, '$1 $2')
    .split(' ')
  const numbers = words.filter((word) => /^\d+$/.test(word))
  const names = words.filter((word) => /^[a-z]/.test(word))
  const months = names.map(monthNamed).filter((month) => month !== null)
  const [month] = months
  if (month === undefined)
    return names.every((name) => FILLERS.has(name)) ? readNumbers(written, numbers, monthFirst) : UNREADABLE
  const rest = names.filter((name) => monthNamed(name) === null && !FILLERS.has(name))
  if (months.length > 1) return UNREADABLE
  const ordinal = ordinalAfterDay(words)
  if (rest.some((name) => name !== ordinal)) return UNREADABLE
  const years = numbers.filter((number) => number.length === 4)
  const days = numbers.filter((number) => number.length <= 2)
  if (years.length !== 1 || days.length > 1 || numbers.length !== years.length + days.length) return UNREADABLE
  const date = toDate(Number(years[0]), month.number, days.length === 1 ? Number(days[0]) : null)
  if (date === null) return UNREADABLE
  return { date, doubt: ordinal !== null && isForeign(ordinal, month) ? 'date_in_two_languages' : null }
}

/** A word directly behind the day that makes it an ordinal. */
function ordinalAfterDay(words: readonly string[]): string | null {
  const at = words.findIndex((word) => /^\d{1,2}$/.test(word))
  const after = at < 0 ? undefined : words[at + 1]
  return after !== undefined && after in ORDINALS && !FILLERS.has(after) ? after : null
}

function isForeign(ordinal: string, month: Month): boolean {
  return !ORDINALS[ordinal]!.split(' ').some((language) => month.languages.has(language))
}

/** 2024-06-04, 4. 6. 2024, 04/06/2024, 06/2024. */
function readNumbers(written: string, numbers: readonly string[], monthFirst: boolean): ReadDate {
  const [first, second, third] = numbers
  if (first === undefined || second === undefined || numbers.length > 3) return UNREADABLE
  if (first.length === 4) return dated(Number(first), Number(second), third === undefined ? null : Number(third))
  if (third === undefined) return second.length === 4 ? dated(Number(second), Number(first), null) : UNREADABLE
  if (third.length !== 4) return UNREADABLE
  const [a, b, year] = [Number(first), Number(second), Number(third)]
  if (!written.includes('/') || !monthFirst || a === b) return dated(year, b, a)
  if (a <= 12 && b <= 12) return { date: null, doubt: 'date_ambiguous' }
  return a > 12 ? dated(year, b, a) : dated(year, a, b)
}

function dated(year: number, month: number, day: number | null): ReadDate {
  const date = toDate(year, month, day)
  return date === null ? UNREADABLE : { date, doubt: null }
}

/** Null for a day that no calendar has. */
function toDate(year: number, month: number, day: number | null): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null
  const text = `${year}-${String(month).padStart(2, '0')}`
  if (day === null) return text
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
    ? `${text}-${String(day).padStart(2, '0')}`
    : null
}
