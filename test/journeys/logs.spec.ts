import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { newId } from '@tilia/kernel'
import { createTestDatabase, listenSmtp, type TestDatabase, type TestSmtp } from '@tilia/testing'
import type { Reply } from '../http.js'
import { startInstallation, type Installation } from '../installation.js'
import { tilia } from '../operator.js'
import { linkThatComes } from '../post.js'

const HOST = 'schweigsam.example'

/**
 * People do what they do, things break while they do it, and no line of any process holds a word, an address, a password
 * or a token of theirs. All that somebody writes here has the mark in it.
 */
describe('what people write and who they are', () => {
  const mark = `lindwurm${randomBytes(6).toString('hex')}`
  const password = `${mark} hat drei Köpfe`
  const address = (name: string) => `${name}.${mark}@example.org`
  let database: TestDatabase
  let smtp: TestSmtp
  let tiliaRuns: Installation

  beforeAll(async () => {
    database = await createTestDatabase()
    smtp = await listenSmtp()
    tiliaRuns = await startInstallation(database, smtp, { redis: 8 })
    await tilia(database, 'city', 'create', '--host', HOST, '--name', 'Lindenau', '--languages', 'de,en', '--admin', address('ada')) // prettier-ignore
  }, 120_000)
  afterAll(async () => {
    await tiliaRuns?.stop()
    await smtp?.close()
    await database?.close()
  })

  const handedOut = new Set<string>()

  /** A browser without a screen: keeps its cookies, and follows nothing by itself. */
  function aBrowser() {
    const jar = new Map<string, string>()
    const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const keep = (reply: Reply) => {
      for (const line of [reply.headers['set-cookie'] ?? []].flat()) {
        const [name, value] = line.split(';')[0]!.split('=') as [string, string]
        jar.set(name, value)
        if (name === '__Host-tilia' && value) handedOut.add(value)
      }
      return reply
    }
    return {
      get: async (path: string) => keep(await tiliaRuns.get(HOST, path, { cookie: cookie(), referer: `https://${HOST}/${mark}`, 'user-agent': mark })), // prettier-ignore
      send: async (path: string, fields: Record<string, string> = {}) =>
        keep(await tiliaRuns.post(HOST, path, { key: newId(), ...fields }, { cookie: cookie(), 'user-agent': mark })),
    }
  }

  async function mailed(name: string, path: string): Promise<string> {
    const link = new URL(await linkThatComes(smtp, address(name), path))
    handedOut.add(link.searchParams.get('token')!)
    return `${link.pathname}${link.search}`
  }

  async function resident(name: string) {
    const browser = aBrowser()
    expect((await browser.send('/de/sign-up?/register', { email: address(name), password })).status).toBe(303)
    const link = await mailed(name, '/de/confirm?')
    expect((await browser.get(link)).text).toContain(mark) // it asks whether that is one's address
    expect((await browser.send(`${link}&/confirm`)).status).toBe(303)
    return browser
  }

  const idOf = async (table: string, column: string) =>
    (await database.admin.query(`select id from ${table} where ${column} like '%${mark}%'`)).rows[0].id as string
  const numberOf = async (table: string) =>
    (await database.admin.query(`select number from ${table} order by number desc limit 1`)).rows[0].number as number

  type Browser = ReturnType<typeof aBrowser>
  let admin: Browser, ana: Browser, ben: Browser
  let plan: number, idea: number, ideaId: string

  const done = (reply: Promise<Reply>) => answers(303, reply)
  const refused = (reply: Promise<Reply>) => answers(422, reply)

  async function answers(wanted: number, reply: Promise<Reply>) {
    const { status, text } = await reply
    const why = /id="errors"[^]*?<\/div>/.exec(text)?.[0]
    expect({ status, why: status === wanted ? undefined : why }).toEqual({ status: wanted })
  }

  it('are spoken of by none of them while everything goes well', async () => {
    admin = aBrowser()
    await done(admin.send(`${await mailed('ada', '/de/invitation?')}&/accept`, { password }))
    const page = readFileSync(new URL('plan-page.html', import.meta.url), 'utf8').replaceAll('Lindenau', mark)
    await done(admin.send('/de/staff/plans/import?/import', { page, language: 'en' }))
    plan = await numberOf('plan')
    const planId = (await database.admin.query('select id from plan')).rows[0].id
    await done(admin.send(`/de/staff/plans/${plan}/commitments/new?/add`, { plan: planId, title: mark, problem: mark }))
    await done(admin.send(`/de/staff/plans/${plan}/window?/set`, { plan: planId, opensAt: '2026-01-01T09:00', closesAt: '2098-01-01T09:00' })) // prettier-ignore
    await done(admin.send(`/de/staff/plans/${plan}/publish?/publish`, { plan: planId }))
    ;[ana, ben] = [await resident('ana'), await resident('ben')]
    await done(ana.send('/de/account?/name', { displayName: `Ana ${mark}` }))
    await done(ana.send('/de/ideas/new?/begin', { title: `Bänke ${mark}` }))
    const draft = `/de/ideas/drafts/${await idOf('proposal', 'title')}`
    await done(ana.send(`${draft}/text?/save`, { body: `Für ${mark}.` }))
    await done(ana.send(`${draft}/check?/publish`))
    idea = await numberOf('proposal')
    ideaId = await idOf('proposal', 'title')
    await done(ben.send(`/de/ideas/${idea}?/support`, { proposalId: ideaId, number: String(idea) }))
    await done(ben.send(`/de/comments/on/${ideaId}?/write`, { subjectId: ideaId, body: `Gern bei ${mark}.` }))
    await done(ben.send(`/de/report/${ideaId}?/report`, { reason: 'other', note: `Das ist ${mark}.` }))
    await done(admin.send(`/de/staff/ideas/${idea}?/answer`, { proposalId: ideaId, seen: '0', standing: 'accepted', body: `Ja, ${mark}.`, office: mark })) // prettier-ignore
    expect((await ben.get(`/de/ideas?search=${mark}`)).status).toBe(200)
    await done(ana.send('/de/account?/address', { email: address('ana.neu'), password }))
    await mailed('ana.neu', '/de/account/address?')
    await done(aBrowser().send('/de/reset?/ask', { email: address('ben') }))
    await mailed('ben', '/de/reset/new?')
  }, 240_000)

  it('nor where people err', async () => {
    const stranger = aBrowser()
    await refused(stranger.send('/de/sign-in?/enter', { email: address('ben'), password: `${password} oder vier` }))
    await refused(stranger.send('/de/sign-in?/enter', { email: address('nobody'), password }))
    await refused(stranger.send('/de/sign-up?/register', { email: `${mark} ist keine Adresse`, password }))
    await refused(stranger.send(`/de/confirm?token=${mark}${mark}&/confirm`, { password }))
    await refused(ana.send('/de/ideas/new?/begin', { title: mark.repeat(20) }))
    await refused(admin.send(`/de/staff/ideas/${idea}?/tie`, { proposalId: ideaId, toId: '', note: mark }))
    await refused(admin.send('/de/staff/plans/import?/import', { page: `Kein Plan, nur ${mark}`, language: 'de' }))
    for (const path of [
      `/de/${mark}`,
      `/de/ideas/${mark}?token=${mark}`,
      `/de/comments/${mark}`,
      `/${mark}?next=${mark}`,
    ])
      expect([307, 404]).toContain((await ben.get(path)).status)
    expect((await tiliaRuns.get(HOST, '/de', { cookie: `__Host-tilia=${mark}` })).status).toBe(200)
    expect((await tiliaRuns.get(`${mark}.example`, '/de')).status).toBe(404)
    expect((await tiliaRuns.post(HOST, '/de/sign-in?/enter', { email: address('x') }, { origin: `https://${mark}.example` })).status).toBe(403) // prettier-ignore
    const wrongs = [
      `{"query":"${mark}`,
      `{"query":"{ ${mark} }"}`,
      `{"query":"mutation { register(input: { email: \\"${mark}\\" }) { __typename } }"}`,
      `{"query":"query ($n: Int!) { proposal(number: $n) { title } }","variables":{"n":"${mark}"}}`,
    ]
    for (const body of wrongs) expect({ body, status: await askApi(body) }).toEqual({ body, status: 400 })
    expect(await askApi('{"query":"{ viewer { email } }"}', { authorization: `Bearer ${mark}` })).toBe(401)
  }, 120_000)

  /** Past the web app, as a client of the open interface may. */
  function askApi(body: string, more: Record<string, string> = {}): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', host: HOST, ...more }
      const call = request({ socketPath: tiliaRuns.apiSocket, path: '/graphql', method: 'POST', headers }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode))
      })
      call.on('error', reject)
      call.end(body)
    })
  }

  /** While `table` takes no more rows. The database then quotes the whole row that it did not take. */
  async function without(table: string, happens: () => Promise<void>) {
    await database.admin.query(`alter table ${table} add constraint broken check (false) not valid`)
    await happens()
    await database.admin.query(`alter table ${table} drop constraint broken`)
  }

  /** While a comment would have to be a number. The message of the fault itself then quotes what it is instead. */
  async function whereCommentsAreNumbers(happens: () => Promise<void>) {
    await database.admin.query(`
      create function broken() returns trigger language plpgsql as $$ begin perform new.body::int; return new; end $$;
      create trigger broken before insert on comment for each row execute function broken()`)
    await happens()
    await database.admin.query('drop function broken cascade')
  }

  const logged = (name: 'api' | 'worker' | 'web', event: string) =>
    tiliaRuns.processes[name].log().split('\n').filter((line) => line.includes(event)).length // prettier-ignore

  async function logsAtLast(name: 'api' | 'worker' | 'web', event: string, times = 1) {
    for (const end = Date.now() + 60_000; Date.now() < end && logged(name, event) < times;)
      await new Promise((resolve) => setTimeout(resolve, 50))
    expect({ event, times: logged(name, event) >= times }).toEqual({ event, times: true })
  }

  it('nor where something of ours breaks: the database, a handler, the mail server, the api', async () => {
    const lost = async () =>
      answers(500, ben.send(`/de/comments/on/${ideaId}?/write`, { subjectId: ideaId, body: `Verloren: ${mark}.` }))
    await without('comment', lost)
    await whereCommentsAreNumbers(lost)
    await logsAtLast('api', '"event":"fault"', 2)
    await without('notification', async () => {
      await done(ben.send(`/de/comments/on/${ideaId}?/write`, { subjectId: ideaId, body: `Noch einmal ${mark}.` }))
      await logsAtLast('worker', '"event":"handler_failed"')
    })
    smtp.onRecipient = () => 550
    await done(aBrowser().send('/de/sign-up?/register', { email: address('cid'), password }))
    await logsAtLast('worker', '"event":"mail_failed"')
    smtp.onRecipient = () => 0
    smtp.onMessage = () => 'drop'
    await done(aBrowser().send('/de/sign-up?/register', { email: address('dora'), password }))
    await logsAtLast('worker', '"event":"mail_unknown"')
    await tiliaRuns.processes.api.stop()
    expect((await ben.send(`/de/comments/on/${ideaId}?/write`, { subjectId: ideaId, body: mark })).status).toBe(503)
    expect((await ben.get(`/de/ideas?search=${mark}`)).status).toBe(503)
    await logsAtLast('web', 'ApiUnavailable', 2)
  }, 240_000)

  it('stand in no line', async () => {
    const sentinel = newId()
    await database.admin.query(`do $$ begin raise log '${sentinel}'; end $$`)
    const services = process.env.TEST_SERVICE_LOGS!
    const postgres = () => readFileSync(join(services, 'postgres.log'), 'utf8')
    for (const end = Date.now() + 30_000; Date.now() < end && !postgres().includes(sentinel);)
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect(postgres()).toContain(sentinel)
    expect(postgres()).toContain('violates check constraint')
    expect(postgres()).toContain('invalid input syntax for type integer')
    const logs = { postgres: postgres(), redis: readFileSync(join(services, 'redis.log'), 'utf8'), ...written() }
    const secrets = [mark, mark.toUpperCase(), Buffer.from(mark).toString('hex'), ...handedOut]
    expect(handedOut.size).toBeGreaterThanOrEqual(8)
    const told = Object.entries(logs).flatMap(
      ([name, log]) =>
      log.split('\n').filter((line) => secrets.some((secret) => line.includes(secret))).map((line) => `${name}: ${line}`), // prettier-ignore
    )
    expect(told).toEqual([])
  })

  const written = () =>
    Object.fromEntries(Object.entries(tiliaRuns.processes).map(([name, { log }]) => [name, log()])) as Record<
      string,
      string
    >
})
