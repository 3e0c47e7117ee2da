import { Actor, ok, type CityId } from '@tilia/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import { CityFinder } from '../auth/index.js'
import { UnitOfWork, type Tx } from '../db/index.js'
import { LOG, type Log } from '../observability/index.js'
import { Schedule } from './schedule.js'

/** So many rows a transaction: whoever works beside it never waits long. */
export const SWEPT_AT_ONCE = 500

/** Takes away what a city need not keep any longer. */
export abstract class Sweep {
  /** `<domain>.<what goes>`, for the log. */
  abstract readonly name: string
  /** Takes away at most SWEPT_AT_ONCE, by the database's clock, and answers how many. */
  abstract sweep(tx: Tx): Promise<number>
}

/** Once an hour, for each city, everything that a domain wants swept. */
@Injectable()
export class Sweeper extends Schedule {
  readonly everyMs = 60 * 60 * 1000

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cities: CityFinder,
    private readonly discovery: DiscoveryService,
    @Inject(LOG) private readonly log: Log,
  ) {
    super()
  }

  async look(): Promise<void> {
    const instances: unknown[] = this.discovery.getProviders().map(({ instance }) => instance)
    const sweeps = instances.filter((instance) => instance instanceof Sweep)
    for (const city of await this.cities.all()) for (const sweep of sweeps) await this.sweep(city.id, sweep)
  }

  /** What fails in one city keeps nothing else waiting. */
  private async sweep(cityId: CityId, sweep: Sweep): Promise<void> {
    try {
      let swept = 0
      for (let batch = SWEPT_AT_ONCE; batch === SWEPT_AT_ONCE; swept += batch)
        batch = (await this.unitOfWork.run(Actor.machinery(cityId), async (tx) => ok(await sweep.sweep(tx)))).value
      if (swept > 0) this.log.info({ event: 'swept', cityId, sweep: sweep.name, swept })
    } catch (err) {
      this.log.error({ event: 'sweep_failed', cityId, sweep: sweep.name, err })
    }
  }
}
