/**
 * A date as plans write them: `YYYY-MM-DD`, or `YYYY-MM` where only the month was said. Both compare as text, and no
 * time zone can shift them.
 */
export type CivilDate = string

const FORM = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/

/** True for a day or month that the calendar has. */
export function isCivilDate(text: string): boolean {
  const [, year, month, day] = FORM.exec(text) ?? []
  if (!year || Number(month) < 1 || Number(month) > 12 || Number(year) < 1900) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)))
}

/** The last day a date allows: a month is kept until its end. */
export function lastDayOf(date: CivilDate): CivilDate {
  if (date.length === 10) return date
  const [year, month] = date.split('-').map(Number)
  return `${date}-${daysIn(year!, month!)}`
}

/** The day it is in a time zone. `timeZone` is an IANA name. */
export function dayIn(timeZone: string, now: Date): CivilDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)
}

/** The last day of what ends before `end`: at midnight, that is the day before. */
export function lastDayBefore(timeZone: string, end: Date): CivilDate {
  return dayIn(timeZone, new Date(end.getTime() - 1))
}

/** Whole days from one date's last day to another's; negative where `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(lastDayOf(to)) - Date.parse(lastDayOf(from))) / 86_400_000)
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
