import { newId, type CityId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson, aSession } from '@tilia/identity/testing'
import { aPlan } from '@tilia/plans/testing'
import { createTestDatabase, later, listenSmtp, type Later, type TestDatabase, type TestSmtp } from '@tilia/testing'
import { Pool } from 'pg'
import { startApi } from '../../../../test/api.js'
import { startListening } from '../../../../test/worker.js'
import { HandlerRegistry } from './handler-registry.js'
import { OutboxRelay } from './outbox-relay.js'
import { Sweeper } from './sweep.js'

const HOST = 'lindenau.example'
const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { ... on SessionOpened { token } } }'
const SUBSCRIBE = 'mutation ($input: SubscribeInput!) { subscribe(input: $input) { __typename } }'
const DRAFT = 'mutation ($input: DraftProposalInput!) { draftProposal(input: $input) { __typename } }'

describe('what need not be kept', () => {
  let database: TestDatabase
  let clock: Later
  let smtp: TestSmtp
  let api: Awaited<ReturnType<typeof startApi>>
  let worker: Awaited<ReturnType<typeof startListening>>
  let cityId: CityId

  beforeEach(async () => {
    database = await createTestDatabase()
    clock = await later(database)
    smtp = await listenSmtp()
    cityId = await aCity(database, HOST)
    api = await startApi(database)
    worker = await startListening({ ...database, url: (role) => clock.url(role as 'app') }, smtp.url)
  })
  afterEach(async () => {
    await worker.close()
    await api.close()
    await smtp.close()
    await database.close()
  })

  const count = async (rows: string) =>
    (await database.admin.query(`select count(*)::int as n from ${rows}`)).rows[0].n as number

  async function sweepIn(interval: string) {
    await clock.ahead(interval)
    await worker.get(Sweeper).look()
    await worker.drain()
  }

  it('is an account whose address nobody confirmed within a week, with its drafts', async () => {
    await aPlan(database, cityId)
    const neighbour = await aPerson(database, cityId)
    const input = { email: 'ana@example.org', password: 'trombone-4-dinner', clientKey: newId(), device: null }
    const made = await api.ask<{ register: { token: string } }>({ host: HOST }, REGISTER, { input })
    const session = made.data.register.token
    const draft = { clientKey: newId(), title: 'Linden' }
    expect((await api.ask({ host: HOST, session }, DRAFT, { input: draft })).errors).toBeUndefined()
    const kept = () =>
      Promise.all([
        count('person where claimed_email is not null'),
        count('session'),
        count(`proposal where state = 'draft'`),
      ])
    await sweepIn('6 days 23 hours')
    expect(await kept()).toEqual([1, 1, 1])
    await sweepIn('7 days 1 hour')
    expect(await kept()).toEqual([0, 0, 0])
    expect(await count(`person where id = '${neighbour.personId}' and deleted_at is null`)).toBe(1)
  })

  it('is an address that was to be subscribed and was never confirmed, after thirty days', async () => {
    const input = { address: 'ben@example.org', rhythm: 'weekly' }
    expect((await api.ask({ host: HOST }, SUBSCRIBE, { input })).errors).toBeUndefined()
    await worker.drain()
    expect(await Promise.all([count('subscriber'), count('subscriber_token')])).toEqual([1, 1])
    await sweepIn('29 days')
    expect(await count('subscriber')).toBe(1)
    await sweepIn('31 days')
    expect(await Promise.all([count('subscriber'), count('subscriber_token')])).toEqual([0, 0])
  })

  it('is a link that ceased to work thirty days ago, and a session that nobody used for ninety', async () => {
    const person = await aPerson(database, cityId)
    await aSession(database, person)
    await database.admin.query(
      `insert into mailed_token (city_id, token_hash, purpose, person_id, email, expires_at)
       values ($1, 'hash', 'reset_password', $2, 'a@example.org', now() + interval '10 minutes')`,
      [cityId, person.personId],
    )
    const kept = () => Promise.all([count('mailed_token'), count('session')])
    await sweepIn('30 days')
    expect(await kept()).toEqual([1, 1])
    await sweepIn('31 days')
    expect(await kept()).toEqual([0, 1])
    await sweepIn('91 days')
    expect(await kept()).toEqual([0, 0])
  })

  it('is the ledger of mails that were settled three months ago, however many', async () => {
    await database.admin.query(
      `insert into mail_delivery (city_id, id, kind, address, locale, facts, dedupe_key, state, settled_at)
       select $1, gen_random_uuid(), 'spec', 'a@example.org', 'de', '{}', n, case when n = 1 then 'queued' else 'accepted' end,
         case when n > 1 then now() end from generate_series(1, 1203) as n`,
      [cityId],
    )
    await sweepIn('89 days')
    expect(await count('mail_delivery')).toBe(1203)
    await sweepIn('91 days')
    expect(await count(`mail_delivery where state = 'queued'`)).toBe(1)
    expect(await count('mail_delivery')).toBe(1)
  })

  it('is an event that was done thirty days ago, with the record of who heard it, and none that is not done', async () => {
    const input = { address: 'ben@example.org', rhythm: 'weekly' }
    await api.ask({ host: HOST }, SUBSCRIBE, { input })
    await worker.drain()
    await api.ask({ host: HOST }, SUBSCRIBE, { input: { ...input, address: 'cid@example.org' } })
    const pool = new Pool({ connectionString: clock.url('relay'), max: 1 })
    const relay = new OutboxRelay(pool, new HandlerRegistry([]), async () => undefined)
    const kept = () => Promise.all([count('outbox'), count('processed')])
    expect(await kept()).toEqual([2, 1])
    await clock.ahead('29 days')
    expect(await relay.forgetOld()).toBe(0)
    await clock.ahead('31 days')
    expect(await relay.forgetOld()).toBe(1)
    await pool.end()
    expect(await kept()).toEqual([1, 0])
  })
})
