import { CityDirectory } from '@tilia/city'
import { LOG, type Log } from '@tilia/platform'
import { dueWindows } from '@tilia/rules/digest'
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { RunDigestWindow } from '../actions/run-digest-window.js'

const LOOK_EVERY_MS = 60_000

/** Once a minute, for each city: are digests due? In every copy of the worker; the windows see to it that one writes. */
@Injectable()
export class DigestClock implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null
  private running: Promise<void> = Promise.resolve()
  /** Saves a question a minute, no more: the database knows what was done. */
  private readonly done = new Set<string>()

  constructor(
    private readonly cities: CityDirectory,
    private readonly runWindow: RunDigestWindow,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running = this.running.then(() => this.look(new Date()))), LOOK_EVERY_MS)
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer)
    await this.running
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
