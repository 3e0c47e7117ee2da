/** What a worker looks at again and again. Every copy of it does: rows and locks see to it that one acts. */
export abstract class Schedule {
  abstract readonly everyMs: number
  /** `now` is for calendars alone; what decides about rows is the database's clock. */
  abstract look(now: Date): Promise<void>
}
