import { newId, type CityId } from '@tilia/kernel'
import { createTestLimits } from '@tilia/testing'
import { Config } from '../config/index.js'
import { connectRedis } from '../redis/index.js'
import { RateLimits, type RateLimit } from './rate-limits.js'

const TEN: RateLimit = { name: 'spec-ten', points: 10, seconds: 60 }
const HUNDRED: RateLimit = { name: 'spec-hundred', points: 100, seconds: 60 }

describe('counting attempts', () => {
  let real: Awaited<ReturnType<typeof createTestLimits>>
  const cityId = newId<CityId>()

  beforeAll(async () => {
    real = await createTestLimits()
  })
  afterAll(() => real.close())

  const hundredTimes = (limits: RateLimits, of: string) =>
    Promise.all(Array.from({ length: 100 }, () => limits.take(cityId, [TEN, of])))

  it('lets ten of a hundred through, also where all come at once, and says how long to wait', async () => {
    const outcomes = await hundredTimes(real.limits, 'ana')
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10)
    const refused = outcomes.find((outcome) => !outcome.ok)
    expect(refused).toMatchObject({ refusal: { code: 'too_many_attempts' } })
    const wait = refused && !refused.ok ? refused.refusal.retryAfterSeconds : 0
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
  })

  it('counts everyone, and every city, apart', async () => {
    await hundredTimes(real.limits, 'ben')
    expect((await real.limits.take(cityId, [TEN, 'cid'])).ok).toBe(true)
    expect((await real.limits.take(newId<CityId>(), [TEN, 'ben'])).ok).toBe(true)
  })

  it('uses up nothing that others share once somebody is over their own', async () => {
    const take = (of: string) => real.limits.take(cityId, [TEN, of], [HUNDRED, 'all of them'])
    for (let attempt = 0; attempt < 200; attempt++) await take('dora')
    expect((await take('eve')).ok).toBe(true)
  })

  it('forgets what was mistyped before a success', async () => {
    await hundredTimes(real.limits, 'fay')
    await real.limits.forget(cityId, [TEN, 'fay'])
    expect((await real.limits.take(cityId, [TEN, 'fay'])).ok).toBe(true)
  })

  it('keeps neither addresses nor accounts in Redis', async () => {
    await real.limits.take(cityId, [TEN, 'gil@example.org'])
    const redis = connectRedis(process.env.REDIS_URL!)
    const keys = await redis.keys('limit:spec-ten-1*')
    redis.disconnect()
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.join(' ')).not.toMatch(/gil|example/)
  })

  it('is stricter, not open, while Redis is gone', async () => {
    const nowhere = connectRedis('unix:///nowhere/redis.sock', { maxRetriesPerRequest: 1 })
    const alone = new RateLimits(nowhere, Object.assign(new Config(), { TILIA_SECRET: 'of the specs' }))
    const outcomes = await hundredTimes(alone, 'hal')
    nowhere.disconnect()
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3)
  })
})
