import { Config, connectRedis, RateLimits, type Counted } from '@tilia/platform'
import type { CityId } from '@tilia/kernel'
import type { Redis } from 'ioredis'

class Generous extends RateLimits {
  constructor(
    redis: Redis,
    config: Config,
    private readonly times: number,
  ) {
    super(redis, config)
  }

  override take(cityId: CityId, ...counted: readonly Counted[]) {
    return super.take(cityId, ...counted.map((each) => this.generously(each)))
  }

  override forget(cityId: CityId, counted: Counted): Promise<void> {
    return super.forget(cityId, this.generously(counted))
  }

  private generously([{ name, points, seconds }, of]: Counted): Counted {
    return [{ name: `${name}-${this.times}`, points: points * this.times, seconds }, of]
  }
}

/** Limits on the Redis of the specs. `times` as generous, for specs that race what a limit would stop first. */
export async function createTestLimits({ times = 1 } = {}) {
  const redis = connectRedis(process.env.REDIS_URL!, { maxRetriesPerRequest: 1 })
  await redis.ping()
  const limits = new Generous(redis, Object.assign(new Config(), { TILIA_SECRET: 'of the specs' }), times)
  return { limits, close: () => redis.disconnect() }
}
