import { plainWords } from '../lexicon/plain-words.js'
import { type Month, monthNamed } from './months.js'

/** `date` is `YYYY-MM-DD` or `YYYY-MM`; `doubt` says what to look at again, or why there is no date. */
export interface ReadDate {
  readonly date: string | null
  readonly doubt: 'date_unreadable' | 'date_ambiguous' | 'date_in_two_languages' | null
}

const UNREADABLE: ReadDate = { date: null, doubt: 'date_unreadable' }

/** Words that may stand before or behind a date and change nothing: 'le 4 juin', 'bis Ende August', 'roku 2024'. */
const AROUND =
  words(`the of on in by to at until till up end day de del di da d du le la les au aux el en hasta fin finales
  final jusqu jusque der den dem des vom am im bis zum ende do dna roku rok konca koniec koncom v vo k ku il entro ate fim
  monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche
  montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miercoles jueves viernes sabado domingo
  pondelok utorok streda stvrtok piatok sobota nedela lunedi martedi mercoledi giovedi venerdi sabato domenica
  segunda terca quarta quinta sexta feira`)
/** Words that may stand between day and month. 'And' is none in any language: '2 et décembre' names no day. */
const BETWEEN = words('of de di d the')
/** The ending of an ordinal, by the languages that write it so: '2nd', '1er', '4º', '4ème', '3ro'. */
const ORDINALS: readonly (readonly [language: string, endings: ReadonlySet<string>])[] = [
  ['en', words('st nd rd th')],
  ['fr', words('er ere re e eme ieme')],
  ['es', words('o a ro er ero do to mo vo no')],
  ['pt', words('o a')],
  ['it', words('o a')],
  ['de', words('ten ter te')],
  ['nl', words('e de ste')],
]

/**
 * Reads a date as written by people and by translation machines. Every word has to be understood: what is left over
 * ('2 et décembre 2022') makes the whole unreadable, and nothing is guessed.
 *
 * @param monthFirst whether the page's language may write 6/4/2024 for the fourth of June, as some English does
 */
export function readDate(written: string, monthFirst = false): ReadDate {
  const text = written
    .replace(/(\d)[ºª°]/g, '$1o')
    .replace(/(?:[T ,]+|\s(?:à|at|um|a las|o|às|alle)\s)\d{1,2}[:h]\d{2}.*$/, '')
  const tokens = plainWords(text).split(' ')
  const at = tokens.findIndex((token) => monthNamed(token) !== null)
  if (at < 0)
    return tokens.every((token) => /^\d+$/.test(token) || AROUND.has(token))
      ? readNumbers(text, monthFirst)
      : UNREADABLE
  return readWithMonth(tokens.slice(0, at), monthNamed(tokens[at]!)!, tokens.slice(at + 1))
}

/** '30 November 2022', 'le 1er décembre 2022', 'November 30th, 2022', 'fin août 2025'. */
function readWithMonth(before: readonly string[], month: Month, after: readonly string[]): ReadDate {
  const dayBefore = before.findIndex(isDay)
  const dayAfter = after.findIndex(isDay)
  if (dayBefore >= 0 && dayAfter >= 0) return UNREADABLE
  const written = dayBefore >= 0 ? before[dayBefore]! : dayAfter >= 0 ? after[dayAfter]! : null
  const rest = [
    ...before.slice(0, Math.max(dayBefore, 0)),
    ...(dayBefore < 0 ? before : []),
    ...after.filter((_, index) => index !== dayAfter),
  ]
  const between = dayBefore < 0 ? [] : before.slice(dayBefore + 1)
  const years = rest.filter((token) => /^\d{4}$/.test(token))
  const others = rest.filter((token) => !/^\d{4}$/.test(token))
  if (years.length !== 1 || !others.every((token) => AROUND.has(token))) return UNREADABLE
  if (!between.every((token) => BETWEEN.has(token) || /^i?eme$/.test(token))) return UNREADABLE
  const date = toDate(Number(years[0]), month.number, written === null ? null : Number.parseInt(written, 10))
  if (date === null) return UNREADABLE
  return { date, doubt: written !== null && isForeign(written, month) ? 'date_in_two_languages' : null }
}

function isDay(token: string): boolean {
  const ending = /^\d{1,2}([a-z]*)$/.exec(token)?.[1]
  return ending !== undefined && (ending === '' || languagesOf(ending).length > 0)
}

/** Whether a day carries the ordinal of a language in which its month is not called so. */
function isForeign(day: string, month: Month): boolean {
  const ending = day.replace(/^\d+/, '')
  return ending !== '' && !languagesOf(ending).some((language) => month.languages.has(language))
}

function languagesOf(ending: string): readonly string[] {
  return ORDINALS.filter(([, endings]) => endings.has(ending)).map(([language]) => language)
}

/** 2024-06-04, 4. 6. 2024, 04/06/2024, 06/2024. */
function readNumbers(written: string, monthFirst: boolean): ReadDate {
  const numbers = written.match(/\d+/g) ?? []
  const [first, second, third] = numbers
  if (first === undefined || second === undefined || numbers.length > 3) return UNREADABLE
  if (first.length === 4) return dated(Number(first), Number(second), third === undefined ? null : Number(third))
  if (third === undefined) return second.length === 4 ? dated(Number(second), Number(first), null) : UNREADABLE
  if (third.length !== 4) return UNREADABLE
  const [a, b, year] = [Number(first), Number(second), Number(third)]
  if (!written.includes('/')) return dated(year, b, a)
  if (monthFirst && a <= 12 && b <= 12 && a !== b) return { date: null, doubt: 'date_ambiguous' }
  return b > 12 ? dated(year, a, b) : dated(year, b, a)
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

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
