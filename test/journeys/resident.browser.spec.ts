import { proposalAnswered } from '@tilia/contracts'
import { type Actor, ok, type CityId, type PersonId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { aTie } from '@tilia/links/testing'
import { RunDigestWindow } from '@tilia/notifications'
import { aCommitment, aPlan } from '@tilia/plans/testing'
import { aProposal, numberOf } from '@tilia/proposals/testing'
import { createTestDatabase, listenSmtp, mustSucceed, openMail, type TestDatabase, type TestSmtp } from '@tilia/testing'
import type { Browser, Page } from 'playwright-core'
import { startApi } from '../api.js'
import { barriers, openWindow, sideways, startBrowser } from '../browser.js'
import { PASSWORD } from '../townspeople.js'
import { startWeb, type Web } from '../web.js'
import { startListening } from '../worker.js'

const CITY = 'lindenau.example'
/** Each test reads a dozen pages in a browser, and the machine may have other things to do. */
const PATIENCE = 180_000
const LOOKS = [
  { how: 'with JavaScript, wide', javaScript: true, width: 1280 },
  { how: 'without JavaScript, on a phone', javaScript: false, width: 390 },
]

describe.each(LOOKS)('a visitor, $how,', ({ javaScript, width }) => {
  let database: TestDatabase
  let smtp: TestSmtp
  let api: Awaited<ReturnType<typeof startApi>>
  let worker: Awaited<ReturnType<typeof startListening>>
  let web: Web
  let browser: Browser
  let cityId: CityId
  let planId: string
  let author: Actor & { readonly personId: PersonId }
  let people = 0

  beforeAll(async () => {
    database = await createTestDatabase()
    cityId = await aCity(database, CITY)
    planId = await aPlan(database, cityId)
    author = await aPerson(database, cityId)
    smtp = await listenSmtp()
    api = await startApi(database, { SMTP_URL: smtp.url })
    worker = await startListening(database, smtp.url)
    web = await startWeb(api)
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await web?.stop()
    await worker?.close()
    await api?.close()
    await smtp?.close()
    await database?.close()
  })

  const at = (path: string): string => `http://${CITY}:${web.port}${path}`

  async function visit(path: string) {
    const window = await openWindow(browser, { javaScript, width })
    await window.page.goto(at(path))
    return { ...window, close: () => window.context.close() }
  }

  async function anIdea(title: string): Promise<string> {
    const id = await aProposal(database, { cityId, planId, authorId: author.personId, title })
    return `/de/ideas/${await numberOf(database, id)}`
  }

  /** On the sign-in page, where something waits to be done: with an account of one's own, and on. */
  async function signInAndGoOn(page: Page) {
    const email = `visitor-${(people += 1)}@example.org`
    await aPerson(database, cityId, { email, password: PASSWORD })
    await page.fill('input[name=email]', email)
    await page.fill('input[name=password]', PASSWORD)
    await page.click('main button[type=submit]')
    await page.getByRole('button', { name: 'Weiter' }).click()
    await page.waitForURL(/#(message|comment-.*)$/)
  }

  it(
    'follows an idea, signs in on the way, and is back where it follows',
    async () => {
      const path = await anIdea('Bänke an der Werre')
      const { page, complaints, close } = await visit(path)
      await page.getByRole('button', { name: '„Bänke an der Werre“ verfolgen' }).click()
      expect(page.url()).toContain('/de/sign-in')
      expect(await page.getByRole('link', { name: 'Ohne Konto: Neuigkeiten der Stadt per E-Mail' }).count()).toBe(1)
      await signInAndGoOn(page)
      expect(new URL(page.url()).pathname).toBe(path)
      await page.getByRole('button', { name: '„Bänke an der Werre“ nicht mehr verfolgen' }).click()
      await page.getByRole('button', { name: '„Bänke an der Werre“ verfolgen' }).waitFor()
      expect(complaints).toEqual([])
      await close()
    },
    PATIENCE,
  )

  it(
    'says something at the end of a talk: what is refused stays, what is sent stands there',
    async () => {
      const path = await anIdea('Ein Brunnen am Markt')
      const { page, complaints, close } = await visit(path)
      const words = page.getByLabel('Ihr Kommentar')
      await words.fill('Der alte steht noch im Depot.')
      await page.getByRole('button', { name: 'Kommentar absenden' }).click()
      await signInAndGoOn(page)
      expect(new URL(page.url()).pathname).toBe(path)
      expect(await page.locator('.talk').innerText()).toContain('Der alte steht noch im Depot.')

      await words.fill('Zu lang. '.repeat(500))
      const [refused] = await Promise.all([
        page.waitForResponse((reply) => reply.request().method() === 'POST'),
        page.getByRole('button', { name: 'Kommentar absenden' }).click(),
      ])
      expect(refused.status()).toBe(422)
      await page.waitForLoadState()
      expect(new URL(page.url()).pathname).toBe(path)
      expect((await words.inputValue()).length).toBeGreaterThan(4000)
      expect(await page.locator('#write-body-error').innerText()).toContain('4000')
      if (javaScript) expect(await barriers(page)).toEqual([]) // axe runs as a script of the page
      expect(await sideways(page)).toBe(0)
      expect(complaints).toEqual([])
      await close()
    },
    PATIENCE,
  )

  it(
    'comments on a commitment too, and reads which ideas went into it',
    async () => {
      const id = await aCommitment(database, cityId, planId as never, { title: 'Kühle Wege' })
      const idea = { cityId, planId, authorId: author.personId, title: 'Schatten am Friedhof' }
      await aTie(database, { cityId, fromId: await aProposal(database, idea), toId: id, by: author.personId })
      const { rows } = await database.admin.query('select number from commitment where id = $1', [id])
      const { page, close } = await visit(`/de/commitments/${rows[0].number}`)
      expect(await page.locator('.timeline').getByRole('link', { name: 'Schatten am Friedhof' }).count()).toBe(1)
      await page.getByLabel('Ihr Kommentar').fill('Bitte auch am Friedhof.')
      await page.getByRole('button', { name: 'Kommentar absenden' }).click()
      await signInAndGoOn(page)
      expect(new URL(page.url()).pathname).toBe(`/de/commitments/${rows[0].number}`)
      expect(await page.locator('.talk').innerText()).toContain('Bitte auch am Friedhof.')
      await close()
    },
    PATIENCE,
  )

  it(
    'gets the news by mail without an account: asks on the home page, confirms, and stops',
    async () => {
      const address = `reader-${width}@example.org`
      const { page, complaints, close } = await visit('/de')
      expect(await page.locator('footer').getByRole('link', { name: 'Neuigkeiten per E-Mail' }).count()).toBe(1)
      await page.getByLabel('E-Mail-Adresse').fill('no address')
      await page.getByRole('button', { name: 'Bestellen' }).click()
      await page.locator('#subscribe-address-error').waitFor()
      expect(await page.getByLabel('E-Mail-Adresse').inputValue()).toBe('no address')
      await page.getByLabel('E-Mail-Adresse').fill(address)
      await page.getByRole('button', { name: 'Bestellen' }).click()
      await page.getByRole('heading', { name: 'Bitte sehen Sie in Ihr Postfach' }).waitFor()

      await worker.drain()
      const letter = openMail(smtp.received.find(({ to }) => to.includes(address))!)
      const link = new URL(/http:\S+subscribe\/confirm\S+/.exec(letter.text)![0])
      await page.goto(at(link.pathname + link.search))
      await page.getByRole('button', { name: 'Ja, Neuigkeiten bekommen' }).click()
      await page.getByText('Bestätigt.').waitFor()
      const kept = await database.admin.query('select rhythm, confirmed_at from subscriber where city_id = $1', [
        cityId,
      ])
      expect(kept.rows).toEqual([{ rhythm: 'weekly', confirmed_at: expect.any(Date) }])

      const proposalId = await aProposal(database, { cityId, planId, authorId: author.personId, title: 'Linden' })
      await database.unitOfWork.run(author, async (tx) => {
        tx.emit(proposalAnswered({ proposalId }))
        return ok()
      })
      await worker.drain()
      await mustSucceed(worker.get(RunDigestWindow).execute(cityId, { rhythm: 'weekly', name: 'the one of this week' }))
      await worker.drain()
      const digest = openMail(smtp.received.findLast(({ to }) => to.includes(address))!)
      expect(digest.text).toContain('Linden')
      const stop = new URL(/http:\S+digest\/stop\S+/.exec(digest.text)![0])
      await page.goto(at(stop.pathname + stop.search))
      await page.locator('main button[type=submit]').click()
      await page.waitForURL(/#message$/)
      expect((await database.admin.query('select 1 from subscriber where city_id = $1', [cityId])).rowCount).toBe(0)
      expect(complaints).toEqual([])
      await close()
    },
    PATIENCE,
  )
})
