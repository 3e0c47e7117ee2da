import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { aCity } from '@tilia/city/testing'
import { Actor, newId, ok, type CityId } from '@tilia/kernel'
import { loadConfig } from '@tilia/platform'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { StoryClock } from '../../apps/cli/src/demo/story-clock.js'
import { startApi } from '../api.js'

const command = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url))
const DAY = 86_400_000

describe('the demonstration', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>

  const env = (mode: string) => ({
    ...process.env,
    TILIA_MODE: mode,
    DATABASE_URL: database.url('app'),
    DATABASE_OWNER_URL: database.url('owner'),
    SMTP_URL: 'smtp://127.0.0.1:1',
    WEB_SECRET: 'a-secret-that-web-and-api-share-in-tests',
    TILIA_SECRET: 'a-key-that-only-this-installation-knows',
    PUBLIC_SCHEME: 'http',
  })
  const tell = (mode: string) => promisify(execFile)(process.execPath, [command, 'demo'], { env: env(mode) })
  const ask = async (question: string) => (await database.admin.query(question)).rows
  const storiesUnderWay = () => ask(`select nspname from pg_namespace where nspname like 'story\\_%'`)

  beforeAll(async () => {
    database = await createTestDatabase()
    api = await startApi(database, { TILIA_MODE: 'demo' })
  })
  afterAll(async () => {
    await api.close()
    await database.close()
  })

  it.each(['test', 'production'])('is impossible in mode %s, and so is a time of its own', async (mode) => {
    await expect(tell(mode)).rejects.toMatchObject({ code: expect.any(Number), stderr: expect.any(String) })
    const config = { ...loadConfig({ ...env('test') }), TILIA_MODE: mode } as never
    const clock = StoryClock.start(config, database.url('owner'), 'lindenau', new Date(0))
    await expect(clock).rejects.toThrow('in a demonstration only')
    expect(await ask('select id from city')).toEqual([])
    expect(await storiesUnderWay()).toEqual([])
  })

  it('is never told beside a real city', async () => {
    await aCity(database, 'lindenau.example')
    await expect(tell('demo')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('real cities') })
    expect(await ask('select name from city')).toHaveLength(1)
    await database.admin.query('truncate city cascade')
  })

  it('begins anew where the telling was interrupted, and shows no half of it', async () => {
    const telling = spawn(process.execPath, [command, 'demo'], { env: env('demo'), stdio: 'ignore' })
    const ended = once(telling, 'exit')
    while ((await ask('select id from proposal limit 1')).length === 0 && telling.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20))
    telling.kill('SIGKILL')
    await ended
    expect((await storiesUnderWay()).length).toBeGreaterThan(0)
    const left = (await ask('select id from city')).map(({ id }) => id)
    expect(left.length).toBeGreaterThan(0)
    await tell('demo')
    expect(await storiesUnderWay()).toEqual([])
    expect((await ask('select id from city')).filter(({ id }) => left.includes(id))).toEqual([])
    expect((await tell('demo')).stdout).toContain('there already')
  }, 240_000)

  it('tells two cities, by the verbs that everybody uses', async () => {
    const rows = await ask(`
      select city.name, city.demo,
        (select count(*)::int from commitment where city_id = city.id) as commitments,
        (select count(*)::int from milestone where city_id = city.id) as milestones,
        (select count(*)::int from proposal where city_id = city.id) as ideas,
        (select count(distinct state)::int from proposal where city_id = city.id) as states,
        (select count(distinct standing)::int from proposal where city_id = city.id and state = 'published') as standings,
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
      expect(city).toMatchObject({ demo: true, states: 3, standings: 4, counted: true, accounts: 4 })
      expect(city.commitments).toBeGreaterThanOrEqual(3)
      expect(city.milestones).toBeGreaterThanOrEqual(8)
      expect(city.ideas).toBeGreaterThanOrEqual(25)
      expect(city.answers).toBeGreaterThanOrEqual(5)
      expect(city.longest).toBeGreaterThanOrEqual(60)
      for (const some of [city.late, city.ties, city.decisions]) expect(some).toBeGreaterThanOrEqual(1)
    }
  })

  /** Every moment that a city remembers: what it is of, and when. */
  const MOMENTS = `
    select city.id as city_id, what, moment.at from city cross join lateral (
      select 'city' as what, city.created_at as at
      union all select 'person', created_at from person where city_id = city.id
      union all select 'plan', published_at from plan where city_id = city.id
      union all select 'version', published_at from plan_version where city_id = city.id
      union all select 'window move', moved_at from round_move where city_id = city.id
      union all select 'milestone move', moved_at from milestone_move where city_id = city.id
      union all select 'progress', posted_at from progress_update where city_id = city.id
      union all select 'draft', created_at from proposal where city_id = city.id
      union all select 'change', changed_at from proposal where city_id = city.id
      union all select 'idea', published_at from proposal where city_id = city.id and number is not null
      union all select 'text', written_at from proposal_version where city_id = city.id
      union all select 'support', support.at from support where city_id = city.id
      union all select 'answer', answered_at from proposal_answer where city_id = city.id
      union all select 'tie', tied_at from link where city_id = city.id
      union all select 'comment', comment.created_at from comment where city_id = city.id
      union all select 'report', report.created_at from report where city_id = city.id
      union all select 'decision', decision.at from moderation_decision decision where city_id = city.id
      union all select 'follow', changed_at from follow where city_id = city.id
      union all select 'news', news.at from news where city_id = city.id
      union all select 'noted', noted_at from news where city_id = city.id
      union all select 'act', act.at from act where city_id = city.id
      union all select 'subject', published_at from subject where city_id = city.id and published_at is not null) as moment`

  it('happened in the year until yesterday, all of it, and not on one day', async () => {
    const [extremes] = await ask(`select min(at) as first, max(at) as last from (${MOMENTS}) as moments`)
    expect(Date.now() - extremes.first).toBeLessThan(367 * DAY)
    expect(Date.now() - extremes.last).toBeGreaterThan(0)
    const cities = await ask(`
      select time_zone, max(at) < date_trunc('day', now() at time zone time_zone) at time zone time_zone as over,
        count(distinct date_trunc('month', at)) filter (where what in ('support', 'comment', 'idea', 'news'))::int as months
      from (${MOMENTS}) as moments join city on city.id = city_id group by city.id`)
    expect(cities).toHaveLength(2)
    for (const { over, months } of cities) {
      expect(over).toBe(true)
      expect(months).toBeGreaterThanOrEqual(10)
    }
  })

  it('happened in an order that makes sense', async () => {
    const never = {
      'a support before its idea': `select from support join proposal p using (city_id) where p.id = proposal_id and support.at < published_at`,
      'a support by who was not there yet': `select from support join person p using (city_id) where p.id = person_id and support.at < p.created_at`,
      'an idea outside its window': `select from proposal p join round r using (city_id, plan_id) where p.published_at < opens_at or p.published_at >= closes_at`,
      'an idea before its plan': `select from proposal p join plan using (city_id) where plan.id = plan_id and p.published_at < plan.published_at`,
      'a comment before what it is about': `select from comment c join subject s using (city_id) where s.id = subject_id and c.created_at < s.published_at`,
      'a reply before its comment': `select from comment c join comment p using (city_id) where p.id = c.parent_id and c.created_at < p.created_at`,
      'an answer before its idea': `select from proposal_answer a join proposal p using (city_id) where p.id = proposal_id and answered_at < published_at`,
      'a tie before the answer': `select from link join proposal_answer a using (city_id) where proposal_id = from_id and tied_at < answered_at`,
      'a withdrawal before its last support': `select from proposal p join support s using (city_id) where s.proposal_id = p.id and s.at > withdrawn_at`,
      'a report on a day to come': `select from progress_update where reported_on > to_char(posted_at + interval '14 hours', 'YYYY-MM-DD')`,
      'a milestone moved into the past': `select from milestone_move where to_date < to_char(moved_at, 'YYYY-MM-DD')`,
      'news before what they tell': `select from news join subject s using (city_id) where s.id = subject_id and news.at < s.published_at`,
      'news that nobody noted at once': `select from news where noted_at <> at`,
      'a notice of what came before one followed': `select from notification n join news using (city_id) join follow_reason f using (city_id)
        where news.id = news_id and f.subject_id = news.subject_id and f.person_id = n.person_id and n.reason = 'support' and f.reason = 'support' and f.since > news.at`,
    }
    for (const [name, rows] of Object.entries(never)) expect([name, await ask(rows)]).toEqual([name, []])
    const [{ told }] = await ask('select count(*)::int as told from notification')
    expect(told).toBeGreaterThan(100)
  })

  it('shows lists and the way of an idea in that order', async () => {
    const host = 'detmold.localhost'
    const list = await api.ask<{ proposals: { items: { number: number; publishedAt: string; title: string }[] } }>(
      { host },
      '{ proposals(sort: newest, first: 50) { items { number publishedAt title } } }',
    )
    const { items } = list.data.proposals
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual(items.map(({ publishedAt }) => publishedAt).sort().reverse()) // prettier-ignore
    expect(items.map(({ number }) => number)).toEqual(items.map(({ number }) => number).sort((a, b) => b - a))
    const { number } = items.find(({ title }) => title.includes('Schatten'))!
    const way = await api.ask<{ proposal: { way: { kind: string; happened: boolean; on: string }[] } }>(
      { host },
      `{ proposal(number: ${number}) { way { kind happened on } } }`,
    )
    const steps = way.data.proposal.way
    const happened = steps.filter((step) => step.happened)
    expect(happened.map(({ kind }) => kind)).toEqual(['published', 'answered', 'tied', 'milestone'])
    expect(happened.map(({ on }) => on)).toEqual(happened.map(({ on }) => on).sort())
    const today = new Date().toISOString().slice(0, 10)
    for (const { on, happened: past } of steps) expect(past ? on < today : on >= today).toBe(true)
  })

  it('leaves a digest for who signs in as a resident, and for nobody without an address', async () => {
    const mails = await ask(`
      select city.name, person.email, kind, state, count(notification)::int as told
      from mail_delivery mail join city on city.id = mail.city_id
      join person on person.city_id = city.id and person.id = person_id
      join notification on notification.city_id = city.id and delivery_id = mail.id
      group by 1, 2, 3, 4 order by 1`)
    expect(mails.map(({ name, email, kind }) => [name, email, kind])).toEqual([
      ['Detmold', 'resident@demo.example', 'notifications.digest'],
      ['Rosario', 'resident@demo.example', 'notifications.digest'],
    ])
    for (const { told } of mails) expect(told).toBeGreaterThanOrEqual(3)
    expect(await ask('select distinct type from outbox')).toEqual([{ type: 'mail.queued.v1' }])
  })

  it('has left no clock behind: what is done now is done now', async () => {
    const [{ id }] = await ask('select id from city limit 1')
    const outcome = await database.unitOfWork.run(Actor.machinery(id as CityId), async (tx) => ok(tx.now))
    expect(Math.abs(outcome.value.getTime() - Date.now())).toBeLessThan(DAY / 2)
    await database.admin.query(`insert into area (city_id, id, name) values ($1, $2, 'Neustadt')`, [id, newId()])
    expect(await ask(`select nspname from pg_namespace where nspname !~ '^(pg_|information_schema|public)'`)).toEqual(
      [],
    )
  })
})
