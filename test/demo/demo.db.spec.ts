import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'

const command = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url))

describe('the demonstration', () => {
  let database: TestDatabase

  const tell = (mode: string) =>
    promisify(execFile)(process.execPath, [command, 'demo'], {
      env: {
        ...process.env,
        TILIA_MODE: mode,
        DATABASE_URL: database.url('app'),
        DATABASE_OWNER_URL: database.url('owner'),
        SMTP_URL: 'smtp://127.0.0.1:1',
        WEB_SECRET: 'a-secret-that-web-and-api-share-in-tests',
        TILIA_SECRET: 'a-key-that-only-this-installation-knows',
        PUBLIC_SCHEME: 'http',
      },
    })

  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.close())

  it('is impossible outside demo mode', async () => {
    await expect(tell('test')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('TILIA_MODE=demo') })
    expect((await database.admin.query('select count(*)::int as cities from city')).rows[0].cities).toBe(0)
  })

  it('tells two cities, by the verbs that everybody uses', async () => {
    await tell('demo')
    const { rows } = await database.admin.query(`
      select city.name, city.demo,
        (select count(*)::int from commitment where city_id = city.id) as commitments,
        (select count(*)::int from milestone where city_id = city.id) as milestones,
        (select count(*)::int from proposal where city_id = city.id) as ideas,
        (select count(distinct state)::int from proposal where city_id = city.id) as states,
        (select count(*)::int from proposal_answer where city_id = city.id) as answers,
        (select max(comments) from comment_count where city_id = city.id) as longest,
        (select count(*)::int from milestone_move where city_id = city.id) as late,
        (select count(*)::int from link where city_id = city.id) as ties,
        (select count(*)::int from moderation_decision where city_id = city.id) as decisions,
        (select count(*)::int from person where city_id = city.id and password_hash is not null) as accounts,
        (select bool_and(support_count = (select count(*) from support where city_id = city.id and proposal_id = proposal.id))
           from proposal where city_id = city.id) as counted
      from city order by name`)
    expect(rows.map((row) => row.name)).toEqual(['Detmold', 'Rosario'])
    for (const city of rows) {
      expect(city).toMatchObject({ demo: true, states: 3, counted: true, accounts: 4 })
      expect(city.commitments).toBeGreaterThanOrEqual(3)
      expect(city.milestones).toBeGreaterThanOrEqual(8)
      expect(city.ideas).toBeGreaterThanOrEqual(25)
      expect(city.answers).toBeGreaterThanOrEqual(5)
      expect(city.longest).toBeGreaterThanOrEqual(60)
      for (const some of [city.late, city.ties, city.decisions]) expect(some).toBeGreaterThanOrEqual(1)
    }
  }, 120_000)
})
