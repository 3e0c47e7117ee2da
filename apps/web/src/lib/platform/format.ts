import type { Locale } from './locale.ts'

/** Dates, numbers and money as the language writes them, and days as the city's clock counts them. */
export interface Formatter {
  /** 3 June 2024 */
  date(value: string | Date): string
  /** 3 Jun */
  shortDate(value: string | Date): string
  /** 3 June 2024 at 18:00 */
  dateTime(value: string | Date): string
  /** The first moment to do something, of a window: a day where it begins at midnight. */
  opening(opensAt: string | Date): string
  /** The last moment to do something, of a window that ends before `closesAt`: a day where it ends at midnight. */
  deadline(closesAt: string | Date): string
  /** June 2024 */
  month(value: string | Date): string
  /** A calendar day without a time, `2024-06-03`: no clock may move it. */
  day(value: string): string
  number(value: number): string
  percent(share: number): string
  /** In the smallest unit of the currency: cents. */
  money(minor: number, currency: string): string
  /** a, b and c */
  list(values: readonly string[]): string
  /** Days left by the city's calendar until a window ends before `closesAt`: 0 on the last day, negative when it is over. */
  daysUntil(closesAt: string | Date, now?: Date): number
  /** in 9 days, yesterday */
  daysFromNow(value: string | Date, now?: Date): string
}

const made = new Map<string, Formatter>()

export function formatter(locale: Locale, timeZone: string): Formatter {
  const key = `${locale} ${timeZone}`
  const known = made.get(key) ?? make(locale, timeZone)
  made.set(key, known)
  return known
}

function make(locale: Locale, timeZone: string): Formatter {
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options })
  const date = dates({ dateStyle: 'long' })
  const shortDate = dates({ day: 'numeric', month: 'short' })
  const dateTime = dates({ dateStyle: 'long', timeStyle: 'short' })
  const month = dates({ month: 'long', year: 'numeric' })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const numberOfDay = dayCounter(timeZone)
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  const isMidnight = (at: string | Date): boolean => clock.format(new Date(at)) === '00:00'
  return {
    date: (value) => date.format(new Date(value)),
    shortDate: (value) => shortDate.format(new Date(value)),
    dateTime: (value) => dateTime.format(new Date(value)),
    opening: (opensAt) => (isMidnight(opensAt) ? date : dateTime).format(new Date(opensAt)),
    deadline: (closesAt) =>
      isMidnight(closesAt) ? date.format(justBefore(closesAt)) : dateTime.format(new Date(closesAt)),
    month: (value) => month.format(new Date(value)),
    day: (value) => day.format(new Date(`${value}T00:00:00Z`)),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    money: (minor, currency) => money(locale, currency, minor),
    list: (values) => list.format(values),
    daysUntil: (closesAt, now = new Date()) => numberOfDay(justBefore(closesAt)) - numberOfDay(now),
    daysFromNow: (value, now = new Date()) => relative.format(numberOfDay(new Date(value)) - numberOfDay(now), 'day'),
  }
}

const justBefore = (at: string | Date): Date => new Date(new Date(at).getTime() - 1)

/** Counts days by the city's calendar: 23:59 and 00:01 are a day apart. */
function dayCounter(timeZone: string): (at: Date) => number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (at) => Math.round(Date.parse(`${parts.format(at)}T00:00:00Z`) / 86_400_000)
}

function money(locale: Locale, currency: string, minor: number): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minor / 10 ** digits)
}
