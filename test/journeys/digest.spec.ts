import { proposalAnswered } from '@tilia/contracts'
import { type Actor, ok, type CityId, type PersonId } from '@tilia/kernel'
import { RunDigestWindow } from '@tilia/notifications'
import { aCity } from '@tilia/city/testing'
import { aPerson, aSession } from '@tilia/identity/testing'
import { aCommitment, aPlan } from '@tilia/plans/testing'
import { aProposal } from '@tilia/proposals/testing'
import { createTestDatabase, listenSmtp, mustSucceed, openMail, type TestDatabase, type TestSmtp } from '@tilia/testing'
import { startApi } from '../api.js'
import { startWeb, type Web } from '../web.js'
import { startListening } from '../worker.js'

const CITY = 'lindenau.example'

describe('news, from the button to the mail and back', () => {
  let database: TestDatabase
  let smtp: TestSmtp
  let api: Awaited<ReturnType<typeof startApi>>
  let worker: Awaited<ReturnType<typeof startListening>>
  let web: Web
  let cityId: CityId
  let planId: string
  let resident: Actor & { readonly personId: PersonId }
  let cookie: string

  beforeAll(async () => {
    database = await createTestDatabase()
    cityId = await aCity(database, CITY)
    planId = await aPlan(database, cityId)
    smtp = await listenSmtp()
    api = await startApi(database)
    worker = await startListening(database, smtp.url)
    web = await startWeb(api)
  })
  afterAll(async () => {
    await web.stop()
    await api.close()
    await worker.close()
    await smtp.close()
    await database.close()
  })
  beforeEach(async () => {
    resident = await aPerson(database, cityId)
    cookie = `tilia=${await aSession(database, resident)}`
    smtp.received.length = 0
  })

  async function theCityAnswers(title: string) {
    const staff = await aPerson(database, cityId)
    const proposalId = await aProposal(database, { cityId, planId, authorId: resident.personId, title })
    await database.unitOfWork.run(staff, async (tx) => {
      tx.emit(proposalAnswered({ proposalId }))
      return ok()
    })
    await worker.drain()
  }

  let windows = 0
  async function digest() {
    await mustSucceed(worker.get(RunDigestWindow).execute(cityId, { rhythm: 'weekly', name: `now:${windows++}` }))
    await worker.drain()
    const { rows } = await database.admin.query('select email from person where id = $1', [resident.personId])
    return smtp.received.map(openMail).findLast(({ to }) => to === rows[0].email)
  }

  const oneClickOf = (mail: { headers: ReadonlyMap<string, string> } | undefined) =>
    new URL(/<(.*)>/.exec(mail!.headers.get('list-unsubscribe')!)![1]!)
  const rhythm = async () =>
    (await database.admin.query('select rhythm from digest_setting where person_id = $1', [resident.personId])).rows[0]
      ?.rhythm ?? 'weekly'

  it('follows a commitment by its button and stops by it, without JavaScript', async () => {
    const commitment = await aCommitment(database, cityId, planId as never, { title: 'Kühle Wege' })
    const { rows } = await database.admin.query('select number from commitment where id = $1', [commitment])
    const path = `/de/commitments/${rows[0].number}`
    expect((await web.get(CITY, path)).text).toContain('„Kühle Wege“ verfolgen')
    const followed = await web.post(CITY, `/de/follow/${commitment}?/follow`, {}, { cookie })
    expect([followed.status, followed.headers.location]).toEqual([303, `${path}#message`])
    expect((await web.get(CITY, path, { cookie })).text).toContain('„Kühle Wege“ nicht mehr verfolgen')
    expect((await web.get(CITY, '/de/account/follows', { cookie })).text).toContain('Weil Sie dem folgen.')
    const stopped = await web.post(CITY, `/de/follow/${commitment}?back=%2Faccount%2Ffollows&/unfollow`, {}, { cookie })
    expect(stopped.headers.location).toBe('/de/account/follows#message')
    expect((await web.get(CITY, '/de/account/follows', { cookie })).text).toContain('Sie verfolgen noch nichts.')
  })

  it('leads a visitor who follows to sign in first, and nobody to another site', async () => {
    const visitor = await web.post(CITY, `/de/follow/${planId}?/follow`, {})
    expect(visitor.status).toBe(307)
    expect(visitor.headers.location).toContain('/de/sign-in')
    const lured = await web.post(CITY, `/de/follow/${planId}?back=%2F%2Fevil.example&/follow`, {}, { cookie })
    expect(lured.headers.location).toMatch(/^\/de\/plans\/\d+#message$/)
  })

  it('shows what happened, unread first seen, read by a button', async () => {
    await theCityAnswers('Linden am Fluss')
    const page = await web.get(CITY, '/de/notifications', { cookie })
    expect(page.text).toContain('Linden am Fluss')
    expect(page.text).toContain('Die Stadt hat geantwortet.')
    expect(page.text).toContain('Weil es Ihre Idee ist.')
    expect(page.text).toContain('Eine neue Nachricht')
    const through = /name="through" value="([^"]+)"/.exec(page.text)![1]!
    const read = await web.post(CITY, '/de/notifications?/all', { through }, { cookie })
    expect(read.status).toBe(303)
    expect((await web.get(CITY, '/de/notifications', { cookie })).text).not.toContain('Eine neue Nachricht')
    expect((await web.get(CITY, '/de/notifications')).headers.location).toBe('/de/sign-in?next=%2Fnotifications')
  })

  it('comes as often as one chooses on the page', async () => {
    expect((await web.get(CITY, '/de/account/digest', { cookie })).text).toMatch(/value="weekly" checked/)
    const saved = await web.post(CITY, '/de/account/digest?/save', { rhythm: 'daily', cityNews: 'yes' }, { cookie })
    expect(saved.status).toBe(303)
    expect((await web.get(CITY, '/de/account/digest', { cookie })).text).toMatch(/value="daily" checked/)
    const wrong = await web.post(CITY, '/de/account/digest?/save', { rhythm: 'hourly' }, { cookie })
    expect(wrong.status).toBe(422)
  })

  it('stops by one click of the mail program: no cookie, no origin, no question', async () => {
    await theCityAnswers('Linden')
    const { pathname, search } = oneClickOf(await digest())
    const address = `${pathname}${search}`
    for (const look of [await web.get(CITY, address), await web.get(CITY, `/de/digest/stop${search}`)])
      expect([200, 303]).toContain(look.status)
    const headers = { origin: '', 'content-type': 'application/x-www-form-urlencoded' }
    expect((await web.post(CITY, address, 'something=else', headers)).status).toBe(400)
    expect(await rhythm()).toBe('weekly') // a GET, or another post, changes nothing
    expect((await web.post(CITY, address, 'List-Unsubscribe=One-Click', headers)).status).toBe(200)
    expect(await rhythm()).toBe('off')
    expect((await web.post(CITY, address, 'List-Unsubscribe=One-Click', headers)).status).toBe(200)
    const forged = `${pathname}?token=${'A'.repeat(44)}`
    expect((await web.post(CITY, forged, 'List-Unsubscribe=One-Click', headers)).status).toBe(404)
  })

  it('lets nothing else in without an origin, and no cookie act at that door', async () => {
    const stranger = { origin: 'https://evil.example', cookie }
    expect((await web.post(CITY, '/de/account/digest?/save', { rhythm: 'off' }, stranger)).status).toBe(403)
    expect((await web.post(CITY, '/one-click/digest/../../de/account/digest?/save', { rhythm: 'off' }, stranger)).status).not.toBe(303) // prettier-ignore
    expect(await rhythm()).toBe('weekly')
  })

  it('stops by the link and its button, for people who press links', async () => {
    await theCityAnswers('Linden')
    const { search } = oneClickOf(await digest())
    const page = await web.get(CITY, `/de/digest/stop${search}`)
    expect(page.text).toContain('Diese Mails abbestellen?')
    const { rows } = await database.admin.query('select email from person where id = $1', [resident.personId])
    expect(page.text).not.toContain(rows[0].email)
    const stopped = await web.post(CITY, `/de/digest/stop${search}&/stop`, {})
    expect([stopped.status, stopped.headers.location]).toEqual([303, '/de#message'])
    expect(await rhythm()).toBe('off')
    const broken = await web.post(CITY, '/de/digest/stop?token=abc&/stop', {})
    expect(broken.status).toBe(422)
    expect(broken.text).toContain('Dieser Link ist nicht vollständig.')
  })

  it('is subscribed without an account by asking, a mail, and its button', async () => {
    const wrong = await web.post(CITY, '/de/subscribe?/subscribe', { address: 'ana', rhythm: 'daily' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="ana"')
    const asked = await web.post(CITY, '/de/subscribe?/subscribe', { address: 'ana@example.org', rhythm: 'daily' })
    expect([asked.status, asked.headers.location]).toEqual([303, '/de/subscribe?asked#top'])
    await worker.drain()
    const mail = openMail(smtp.received.at(-1)!)
    const link = new URL(/http:\S+subscribe\/confirm\S+/.exec(mail.text)![0])
    expect((await web.get(CITY, `${link.pathname}${link.search}`)).text).toContain('Ja, Neuigkeiten bekommen')
    const confirmed = async () =>
      (await database.admin.query('select confirmed_at from subscriber where city_id = $1', [cityId])).rows[0].confirmed_at // prettier-ignore
    expect(await confirmed()).toBeNull()
    const pressed = await web.post(CITY, `${link.pathname}${link.search}&/confirm`, {})
    expect(pressed.status).toBe(303)
    expect(await confirmed()).not.toBeNull()
    expect((await web.post(CITY, `${link.pathname}${link.search}&/confirm`, {})).status).toBe(422)
  })
})
