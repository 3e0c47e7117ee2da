export const DIGEST_RHYTHMS = ['daily', 'weekly'] as const
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number]

/** One occasion to write to everyone of a rhythm. Its name stands in the ledger: one digest a recipient and window. */
export interface DigestWindow {
  readonly rhythm: DigestRhythm
  /** `daily:2026-11-23` or `weekly:2026-W48`, by the city's calendar. */
  readonly name: string
}

// Nobody is woken by us, and what could not go out by the evening waits for the next morning.
const FROM_HOUR = 7
const TO_HOUR = 21

interface LocalTime {
  /** `2026-11-23` */
  readonly day: string
  readonly hour: number
}

/**
 * The windows whose digests should be on their way at `now` in a city's time zone (IANA name): every day from seven to
 * nine in the evening, and on Mondays that of the week; also on Tuesdays, for a worker that was down.
 */
export function dueWindows(now: Date, timeZone: string): DigestWindow[] {
  const { day, hour } = localTime(now, timeZone)
  if (hour < FROM_HOUR || hour >= TO_HOUR) return []
  const daily: DigestWindow = { rhythm: 'daily', name: `daily:${day}` }
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 1 || weekday === 2 ? [daily, { rhythm: 'weekly', name: `weekly:${isoWeek(day)}` }] : [daily]
}

function localTime(now: Date, timeZone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now)
  const of = (type: string) => parts.find((part) => part.type === type)!.value
  return { day: `${of('year')}-${of('month')}-${of('day')}`, hour: Number(of('hour')) }
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const weekday = date.getUTCDay() || 7
  date.setUTCDate(date.getUTCDate() + 4 - weekday)
  const year = date.getUTCFullYear()
  const dayOfYear = (date.getTime() - Date.UTC(year, 0, 1)) / 86_400_000
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}`
}
