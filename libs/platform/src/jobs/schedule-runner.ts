import { Inject, Injectable } from '@nestjs/common'
import { LOG, type Log } from '../observability/index.js'
import type { Schedule } from './schedule.js'

/** Lets each schedule look at its interval; a look that takes longer is waited for, and one that fails is no reason to stop. */
@Injectable()
export class ScheduleRunner {
  private readonly timers: NodeJS.Timeout[] = []
  private readonly looking = new Map<Schedule, Promise<void>>()

  constructor(@Inject(LOG) private readonly log: Log) {}

  start(schedules: readonly Schedule[]): void {
    for (const schedule of schedules)
      this.timers.push(setInterval(() => this.looking.set(schedule, this.next(schedule)), schedule.everyMs))
  }

  /** Finishes the looks that are under way. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer)
    await Promise.all(this.looking.values())
  }

  private async next(schedule: Schedule): Promise<void> {
    await this.looking.get(schedule)
    await schedule.look(new Date()).catch((err: unknown) => this.log.error({ event: 'schedule_failed', err }))
  }
}
