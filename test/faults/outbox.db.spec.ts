import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineEvent } from '@tilia/contracts'
import { Actor, ok, type CityId } from '@tilia/kernel'
import { connectRedis } from '@tilia/platform'
import { aCity } from '@tilia/city/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'

const happened = defineEvent<{ n: string }>('faults.happened.v1')
const doomedWorker = fileURLToPath(new URL('./doomed-worker.mjs', import.meta.url))
const POINTS = ['after-add', 'before-commit', 'after-commit'] as const
const AT_ONCE = 4

describe('what happened is told once, whoever dies', () => {
  let database: TestDatabase
  let cityId: CityId
  const redisUrl = `${process.env.REDIS_URL}?db=9` // wiped below: not the database that other specs use
  const redis = connectRedis(redisUrl)
  const compiled = mkdtempSync(join(tmpdir(), 'tilia-compiled-'))

  beforeEach(async () => {
    database = await createTestDatabase()
    cityId = await aCity(database)
    // No unique key: a second effect must be able to show itself.
    await database.admin.query(`
      create table effect (city_id uuid not null, handler text not null, event_id uuid not null);
      grant insert on effect to tilia_app`)
    await redis.flushdb()
  })
  afterEach(() => database.close())
  afterAll(() => {
    redis.disconnect()
    rmSync(compiled, { recursive: true, force: true })
  })

  const emit = (count: number) =>
    database.unitOfWork.run(Actor.machinery(cityId), async (tx) => {
      for (let n = 0; n < count; n++) tx.emit(happened({ n: String(n) }))
      return ok()
    })

  const startWorker = (dieAt: string, extra: NodeJS.ProcessEnv = {}) =>
    spawn(process.execPath, [doomedWorker], {
      env: {
        ...process.env,
        DIE_AT: dieAt,
        DATABASE_URL: database.url('app'),
        DATABASE_RELAY_URL: database.url('relay'),
        REDIS_URL: redisUrl,
        NODE_COMPILE_CACHE: compiled, // 200 starts: a second each without it
        ...extra,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    })

  /** Lets `deaths` workers die, some at a time, each at the next point, while events come in and Redis is wiped. */
  async function killAll(deaths: number, extra: NodeJS.ProcessEnv = {}) {
    let started = 0
    const killed: string[] = []
    const lane = async () => {
      while (started < deaths) {
        const point = POINTS[started++ % POINTS.length]!
        const worker = startWorker(point, extra)
        const feeding = setInterval(() => void emit(2), 100) // something must be under way for it to die of
        const signal = await new Promise((resolve) => worker.once('exit', (_code, by) => resolve(by)))
        clearInterval(feeding)
        if (signal === 'SIGKILL') killed.push(point)
        if (started % 10 === 0) await redis.flushdb()
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane))
    return killed
  }

  /** One healthy worker finishes what the dead have left. */
  async function finish(extra: NodeJS.ProcessEnv = {}) {
    const healthy = startWorker('never', extra)
    for (const until = Date.now() + 60_000; Date.now() < until;) {
      const { rows } = await database.admin.query('select count(*)::int as open from outbox where done_at is null')
      if (rows[0].open === 0) break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    healthy.kill('SIGTERM')
    await new Promise((resolve) => healthy.once('exit', resolve))
  }

  async function counted() {
    const { rows } = await database.admin.query(`
      with effects as (
        select event.id, wanted.handler, count(effect.handler)::int as times
        from outbox event cross join (values ('first-listener'), ('second-listener')) as wanted(handler)
        left join effect on effect.event_id = event.id and effect.handler = wanted.handler
        group by event.id, wanted.handler)
      select (select count(*)::int from outbox where done_at is null) as open,
        count(*) filter (where times = 0)::int as missing, count(*) filter (where times > 1)::int as doubled,
        count(*) filter (where times = 1)::int as once
      from effects`)
    return rows[0] as { open: number; missing: number; doubled: number; once: number }
  }

  it('takes effect exactly once through 200 deaths of relays and handlers, and Redis wiped 20 times', async () => {
    await emit(1)
    await finish() // a healthy start and end leaves compiled code behind for all that follow
    const killed = await killAll(200)
    await finish()
    expect(killed).toHaveLength(200)
    for (const point of POINTS) expect(killed.filter((at) => at === point).length).toBeGreaterThan(60)
    const result = await counted()
    expect(result).toMatchObject({ open: 0, missing: 0, doubled: 0 })
    expect(result.once).toBeGreaterThan(400)
  }, 600_000)

  it('would take effect twice without the record of what was handled', async () => {
    // How soon a dead worker's job comes round again is chance: so workers die until it did, and if it never does, this fails.
    let doubled = 0
    for (let round = 0; doubled === 0 && round < 20; round++) {
      await killAll(12, { FORGETFUL: '1' })
      doubled = (await counted()).doubled
    }
    expect(doubled).toBeGreaterThan(0)
  }, 600_000)
})
