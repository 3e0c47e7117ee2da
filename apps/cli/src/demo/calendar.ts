import type { Dice } from './dice.js'

const HOUR = 3_600_000
export const DAY = 24 * HOUR

type Deed = () => Promise<unknown>

/**
 * What is going to happen in a city, from a year ago to yesterday, by the days and hours of the city. It is written
 * down first, in any order, and then lived through in the order of time.
 */
export class Calendar {
  /** The midnight with which the day began on which the story is told: nothing happens from then on. */
  private readonly midnight: number
  private readonly clocks: Intl.DateTimeFormat
  private readonly deeds: { readonly at: number; readonly deed: Deed }[] = []

  constructor(
    told: Date,
    timeZone: string,
    private readonly dice: Dice,
  ) {
    // Swedes write 2026-11-28 09:30:00.
    this.clocks = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    this.midnight = Date.parse(`${this.clocks.format(told).slice(0, 10)}T00:00Z`)
  }

  /** `YYYY-MM-DD`; a negative offset is a day that has been. */
  day = (offset: number): string => new Date(this.midnight + offset * DAY).toISOString().slice(0, 10)

  /** When people are awake, `days` ago. */
  ago(days: number): number {
    return this.local(-days, 7 + this.dice.roll(15), this.dice.roll(60))
  }

  /** When offices are open, `days` ago. */
  inOffice(days: number): number {
    return this.local(-days, 9 + this.dice.roll(7), this.dice.roll(60))
  }

  /** When offices are open, on a day of the calendar. */
  officeHourOf(day: string): number {
    return this.inOffice((this.midnight - Date.parse(day)) / DAY)
  }

  /** Between two moments, most likely soon after the first, and when people are awake. */
  soonAfter(from: number, until: number): number {
    const part = (this.dice.roll(1_000) / 1_000) ** 3
    const moment = from + part * (until - from)
    const hour = new Date(this.asShown(moment)).getUTCHours()
    const awake = hour < 7 ? moment + (7 - hour) * HOUR : moment
    return Math.min(Math.max(awake, from + 60_000), until)
  }

  /** The last moment of yesterday. */
  get end(): number {
    return this.local(0, 0, 0) - 60_000
  }

  note(at: number, deed: Deed): void {
    this.deeds.push({ at: Math.min(at, this.end), deed })
  }

  /** Does all of it, in the order of time; what was noted first happens first. */
  async live(setClock: (moment: Date) => Promise<void>, afterwards: () => Promise<void>): Promise<void> {
    for (const { at, deed } of this.deeds.sort((a, b) => a.at - b.at)) {
      await setClock(new Date(at))
      await deed()
      await afterwards()
    }
  }

  /** What the city's clocks show, `offset` days from now → the instant. */
  private local(offset: number, hour: number, minute: number): number {
    const shown = this.midnight + offset * DAY + hour * HOUR + minute * 60_000 + this.dice.roll(60_000)
    return shown - (this.asShown(shown) - shown)
  }

  /** The instant → what the clocks of the city show, as if they stood in Greenwich. */
  private asShown(instant: number): number {
    return Date.parse(`${this.clocks.format(instant).replace(' ', 'T')}Z`) + (instant % 1_000)
  }
}
