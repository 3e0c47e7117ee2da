import { CityDirectory } from '@tilia/city'
import { LOG, Schedule, type Log } from '@tilia/platform'
import { dueWindows } from '@tilia/rules/digest'
import { Inject, Injectable } from '@nestjs/common'
import { RunDigestWindow } from '../actions/run-digest-window.js'

/** Once a minute, for each city: are digests due? In every copy of the worker; the windows see to it that one writes. */
@Injectable()
export class DigestClock extends Schedule {
  readonly everyMs = 60_000
  /** Saves a question a minute, no more: the database knows what was done. */
  private readonly done = new Set<string>()

  constructor(
    private readonly cities: CityDirectory,
    private readonly runWindow: RunDigestWindow,
    @Inject(LOG) private readonly log: Log,
  ) {
    super()
  }

  /** A city that fails does not keep the others waiting. */
  async look(now: Date): Promise<void> {
    const cities = await this.cities.all().catch(() => [])
    for (const city of cities)
      for (const window of dueWindows(now, city.timeZone)) {
        const key = `${city.id} ${window.name}`
        if (this.done.has(key)) continue
        try {
          const outcome = await this.runWindow.execute(city.id, window)
          if (!outcome.ok) continue
          this.done.add(key)
          this.log.info({ event: 'digest_queued', cityId: city.id, window: window.name, queued: outcome.value.queued })
        } catch (err) {
          this.log.error({ event: 'digest_failed', cityId: city.id, window: window.name, err })
        }
      }
  }
}
