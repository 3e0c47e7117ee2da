import { keep, run } from '../services/keep.mjs'
import { passingPlace } from '../services/places.mjs'
import { startPostgres } from '../services/postgres.mjs'
import { startRedis } from '../services/redis.mjs'
import { makeDatabase, makeRoles } from '../services/roles.mjs'

describe('the worker', () => {
  const place = passingPlace()
  let postgres, redis

  beforeAll(async () => {
    postgres = await startPostgres(place, { durable: false })
    redis = await startRedis(place, { durable: false })
    await makeRoles(postgres.url('postgres', 'postgres'))
    await makeDatabase(postgres.url('postgres', 'postgres'), 'tilia')
    const migrator = 'dist/libs/platform/src/db/migrate.main.js'
    const env = { ...process.env, DATABASE_OWNER_URL: postgres.url('tilia_owner', 'tilia') }
    await run(process.execPath, [migrator], { env })
  }, 120_000)

  afterAll(async () => {
    await redis.stop()
    await postgres.stop()
    place.remove()
  })

  it('ends when it is asked to, although Redis has gone before it', async () => {
    const working = Promise.withResolvers()
    const worker = keep(process.execPath, ['dist/apps/worker/src/main.js'], {
      patience: 25_000,
      onLine: (line) => line.includes('"event":"working"') && working.resolve(),
      env: {
        ...process.env,
        TILIA_MODE: 'test',
        DATABASE_URL: postgres.url('tilia_app', 'tilia'),
        DATABASE_RELAY_URL: postgres.url('tilia_relay', 'tilia'),
        REDIS_URL: redis.url,
        SMTP_URL: 'smtp://127.0.0.1:9',
        WEB_SECRET: 'w'.repeat(32),
        TILIA_SECRET: 't'.repeat(32),
      },
    })
    await working.promise
    await redis.stop()
    const { code } = await worker.stop()
    expect(code).toBe(0)
  }, 120_000)
})
