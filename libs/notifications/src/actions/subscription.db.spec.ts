import { proposalAnswered } from '@tilia/contracts'
import { newId, ok, type CityId } from '@tilia/kernel'
import { CityDirectory } from '@tilia/city'
import { aCity } from '@tilia/city/testing'
import { aPerson, aSession } from '@tilia/identity/testing'
import { aPlan } from '@tilia/plans/testing'
import { aProposal } from '@tilia/proposals/testing'
import { createTestDatabase, listenSmtp, mustSucceed, openMail, type TestDatabase, type TestSmtp } from '@tilia/testing'
import { startApi } from '../../../../test/api.js'
import { startListening } from '../../../../test/worker.js'
import { RunDigestWindow } from './run-digest-window.js'

const RESULT = '__typename ... on Refusal { code } ... on InvalidInput { fields { field code } }'
const SUBSCRIBE = `mutation ($input: SubscribeInput!) { answer: subscribe(input: $input) { ${RESULT} } }`
const CONFIRM = `mutation ($input: MailedTokenInput!) { answer: confirmSubscription(input: $input) { ${RESULT} ... on SubscriptionConfirmed { rhythm } } }`
const STOP = `mutation ($input: MailedTokenInput!) { answer: stopDigest(input: $input) { ${RESULT} ... on DigestStopped { stopped } } }`

describe('subscribing without an account', () => {
  let database: TestDatabase
  let smtp: TestSmtp
  let worker: Awaited<ReturnType<typeof startListening>>
  let api: Awaited<ReturnType<typeof startApi>>
  let cityId: CityId
  let host: string
  let elsewhere: string
  let ip = 0

  beforeAll(async () => {
    database = await createTestDatabase()
    smtp = await listenSmtp()
    worker = await startListening(database, smtp.url)
    api = await startApi(database)
  })
  afterAll(async () => {
    await api.close()
    await worker.close()
    await smtp.close()
    await database.close()
  })
  beforeEach(async () => {
    host = `${newId()}.example`
    elsewhere = `${newId()}.example`
    cityId = await aCity(database, host)
    await aCity(database, elsewhere)
    api.app.get(CityDirectory).forget()
    smtp.received.length = 0
    ip += 1
  })

  async function ask(query: string, input: object, more: { host?: string; session?: string } = {}) {
    const caller = { host, locale: 'de', ip: `192.0.${ip}.1`, ...more }
    const { data, errors, status } = await api.ask<{ answer: Record<string, unknown> }>(caller, query, { input })
    return errors ? { status, code: errors[0]!.extensions.code } : data.answer
  }

  /** The mails that came of it. */
  async function mails() {
    const before = smtp.received.length
    await worker.drain()
    return smtp.received.slice(before).map(openMail)
  }

  const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)![1]!
  const subscribers = async () =>
    (await database.admin.query('select address, rhythm, confirmed_at is not null as confirmed from subscriber where city_id = $1', [cityId])).rows // prettier-ignore

  async function subscribed(address = 'ana@example.org', rhythm = 'weekly') {
    await ask(SUBSCRIBE, { address, rhythm })
    const [mail] = await mails()
    await ask(CONFIRM, { token: tokenIn(mail!.text) })
  }

  async function somethingHappens() {
    const planId = await aPlan(database, cityId)
    const [author, staff] = [await aPerson(database, cityId), await aPerson(database, cityId)]
    const proposalId = await aProposal(database, { cityId, planId, authorId: author.personId, title: 'Linden' })
    await database.unitOfWork.run(staff, async (tx) => {
      tx.emit(proposalAnswered({ proposalId }))
      return ok()
    })
    await worker.drain()
  }

  let windows = 0
  async function digests(to?: string) {
    await mustSucceed(
      worker.get(RunDigestWindow).execute(cityId, { rhythm: 'weekly', name: `weekly:now:${windows++}` }),
    )
    return (await mails()).filter((mail) => mail.headers.has('list-unsubscribe') && (!to || mail.to === to))
  }

  it('asks by mail first, and nothing else comes until that is confirmed', async () => {
    expect(await ask(SUBSCRIBE, { address: ' Ana@Example.org ', rhythm: 'weekly' })).toEqual({
      __typename: 'SubscriptionAsked',
    })
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ to: 'ana@example.org', subject: 'Bitte bestätigen: Neuigkeiten aus Lindenau' })
    expect(mail!.text).toContain(`http://${host}/de/subscribe/confirm?token=`)
    expect(mail!.headers.has('list-unsubscribe')).toBe(false)
    expect(await subscribers()).toEqual([{ address: 'ana@example.org', rhythm: 'weekly', confirmed: false }])
    await somethingHappens()
    expect(await digests('ana@example.org')).toEqual([])
    expect(await ask(CONFIRM, { token: tokenIn(mail!.text) })).toEqual({
      __typename: 'SubscriptionConfirmed',
      rhythm: 'weekly',
    })
    expect(await digests('ana@example.org')).toEqual([]) // what was before is not told
    await somethingHappens()
    const [digest] = await digests('ana@example.org')
    expect(digest!.to).toBe('ana@example.org')
    expect(digest!.text).toContain('IN DER STADT\n\n* Linden\n  Die Stadt hat geantwortet.')
    expect(digest!.text).toContain('weil diese Adresse')
    expect(await digests('ana@example.org')).toEqual([])
  })

  it('is confirmed by a link that works once, for seven days, in its own city', async () => {
    await ask(SUBSCRIBE, { address: 'ana@example.org', rhythm: 'weekly' })
    const token = tokenIn((await mails())[0]!.text)
    const notValid = { __typename: 'LinkNotValid', code: 'link_not_valid' }
    expect(await ask(CONFIRM, { token }, { host: elsewhere })).toEqual(notValid)
    const both = await Promise.all(Array.from({ length: 20 }, () => ask(CONFIRM, { token })))
    expect(both.filter((answer) => answer.__typename === 'SubscriptionConfirmed')).toHaveLength(1)
    expect(await ask(CONFIRM, { token })).toEqual(notValid)
    await ask(SUBSCRIBE, { address: 'bob@example.org', rhythm: 'weekly' })
    const late = tokenIn((await mails())[0]!.text)
    await database.admin.query(`update subscriber_token set expires_at = now() - interval '1 second'`)
    expect(await ask(CONFIRM, { token: late })).toEqual(notValid)
    expect(await ask(CONFIRM, { token: '' })).toEqual(notValid)
  })

  it('keeps of the link only its hash', async () => {
    await ask(SUBSCRIBE, { address: 'ana@example.org', rhythm: 'weekly' })
    const token = tokenIn((await mails())[0]!.text)
    const { rows } = await database.admin.query(
      `select (select string_agg(t::text, '') from subscriber_token t) || (select string_agg(m::text, '') from mail_delivery m)
         || (select string_agg(o::text, '') from outbox o) as everything`,
    )
    expect(rows[0].everything).not.toContain(token)
    expect(rows[0].everything).not.toContain(Buffer.from(token).toString('hex'))
  })

  it('answers every address alike, and writes to one at most three times a day, however often anybody asks', async () => {
    await subscribed('known@example.org')
    const answers = await Promise.all(
      ['known@example.org', 'new@example.org'].flatMap((address) =>
        Array.from({ length: 10 }, () => ask(SUBSCRIBE, { address, rhythm: 'daily' })),
      ),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ __typename: 'SubscriptionAsked' })]),
    )
    const sent = (await mails()).map(({ to }) => to).sort()
    expect(sent).toEqual([...Array(3).fill('known@example.org'), ...Array(3).fill('new@example.org')])
    // Who is subscribed stays as they are until they press the button themselves.
    expect(await subscribers()).toContainEqual({ address: 'known@example.org', rhythm: 'weekly', confirmed: true })
    await database.admin.query(`update subscriber set asked_at = now() - interval '25 hours'`)
    await ask(SUBSCRIBE, { address: 'new@example.org', rhythm: 'daily' })
    expect(await mails()).toHaveLength(1)
  })

  it('stops one network that subscribes address after address', async () => {
    const answers = []
    for (let n = 0; n < 31; n++) answers.push(await ask(SUBSCRIBE, { address: `a${n}@example.org`, rhythm: 'weekly' }))
    expect(answers.at(29)).toEqual({ __typename: 'SubscriptionAsked' })
    expect(answers.at(30)).toEqual({ __typename: 'TooManyAttempts', code: 'too_many_attempts' })
    await mails()
  })

  it.each(['', 'ana', 'ana@example.org\r\nBcc: all@example.org', '"a@b"@example.org', 'x:a@b.example,c@d.example;'])(
    'refuses %j beside the field',
    async (address) => {
      const answer = await ask(SUBSCRIBE, { address, rhythm: 'weekly' })
      expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'address' }] })
      expect(await subscribers()).toEqual([])
    },
  )

  it('ends at once with the token of a digest, and the address is forgotten; twice is fine', async () => {
    await subscribed()
    await somethingHappens()
    const token = tokenIn((await digests('ana@example.org'))[0]!.headers.get('list-unsubscribe')!)
    const stopped = { __typename: 'DigestStopped', stopped: true }
    expect(await ask(STOP, { token })).toEqual(stopped)
    expect(await subscribers()).toEqual([])
    expect(await ask(STOP, { token })).toEqual(stopped)
    await somethingHappens()
    expect(await digests('ana@example.org')).toEqual([])
  })

  it('ends for a person by the token alone, which opens nothing else and says nothing of them', async () => {
    const planId = await aPlan(database, cityId)
    const [author, staff] = [await aPerson(database, cityId), await aPerson(database, cityId)]
    const proposalId = await aProposal(database, { cityId, planId, authorId: author.personId })
    await database.unitOfWork.run(staff, async (tx) => {
      tx.emit(proposalAnswered({ proposalId }))
      return ok()
    })
    await worker.drain()
    const token = tokenIn((await digests())[0]!.headers.get('list-unsubscribe')!)
    expect(await ask(CONFIRM, { token })).toMatchObject({ code: 'link_not_valid' })
    expect(await ask(STOP, { token }, { host: elsewhere })).toMatchObject({ code: 'stop_link_broken' })
    expect(await ask(STOP, { token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` })).toMatchObject({
      code: 'stop_link_broken',
    })
    for (const query of ['{ viewer { email } }', '{ notifications { items { id } } }'])
      expect((await api.ask({ host, session: token }, query)).status).toBe(401)
    const session = await aSession(database, author)
    const setting = async () => (await api.ask({ host, session }, '{ digestSetting { rhythm cityNews } }')).data
    expect(await setting()).toEqual({ digestSetting: { rhythm: 'weekly', cityNews: false } })
    expect(await ask(STOP, { token })).toEqual({ __typename: 'DigestStopped', stopped: true })
    expect(await setting()).toEqual({ digestSetting: { rhythm: 'off', cityNews: false } })
  })
})
