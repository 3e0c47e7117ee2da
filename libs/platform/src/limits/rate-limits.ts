import { createHmac } from 'node:crypto'
import { ok, refuse, type CityId } from '@tilia/kernel'
import { Injectable } from '@nestjs/common'
import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { Config } from '../config/index.js'

/** How often something may be tried in a while. `name` is `<domain>-<what>`, unique. */
export interface RateLimit {
  readonly name: string
  readonly points: number
  readonly seconds: number
}

/** One thing to count: the limit, and for whom (an address, a network, an account). */
export type Counted = readonly [limit: RateLimit, of: string]

/** Without Redis each process counts alone: with two or three copies that is still no more than with it. */
const STRICTER = 3

/**
 * Counts what is tried, once an operation: aliases in one request count each. It counts outside the transaction, for
 * what was refused must count too. Keys are HMACs, so Redis holds neither addresses nor accounts.
 */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterRedis>()

  constructor(
    private readonly redis: Redis,
    private readonly config: Config,
  ) {}

  /**
   * Counts them in the order given and stops at the first that is used up. Give the narrowest first: what one caller is
   * refused then does not use up what others have in common with them.
   */
  async take(cityId: CityId, ...counted: readonly Counted[]) {
    for (const [limit, of] of counted) {
      const wait = await this.consume(limit, this.key(cityId, of))
      if (wait > 0) return refuse('too_many_attempts', { retryAfterSeconds: wait })
    }
    return ok()
  }

  /** After a success: what was mistyped before it no longer counts. */
  async forget(cityId: CityId, [limit, of]: Counted): Promise<void> {
    await this.limiterOf(limit).delete(this.key(cityId, of))
  }

  /** 0, or the seconds to wait. */
  private async consume(limit: RateLimit, key: string): Promise<number> {
    try {
      await this.limiterOf(limit).consume(key)
      return 0
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      throw refused
    }
  }

  private limiterOf({ name, points, seconds }: RateLimit): RateLimiterRedis {
    const known = this.limiters.get(name)
    if (known) return known
    const alone = new RateLimiterMemory({ points: Math.max(1, Math.floor(points / STRICTER)), duration: seconds })
    const limiter = new RateLimiterRedis({
      storeClient: this.redis,
      keyPrefix: `limit:${name}`,
      points,
      duration: seconds,
      rejectIfRedisNotReady: true, // at once, instead of waiting for a connection that may never come
      insuranceLimiter: alone,
    })
    this.limiters.set(name, limiter)
    return limiter
  }

  private key(cityId: CityId, of: string): string {
    return createHmac('sha256', `limits:${this.config.TILIA_SECRET}`).update(`${cityId}\n${of}`).digest('base64url')
  }
}
