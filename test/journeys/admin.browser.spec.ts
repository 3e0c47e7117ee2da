import { mkdirSync } from 'node:fs'
import { newId, type CityId, type Role } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson, aSession } from '@tilia/identity/testing'
import { aPublishedPlan } from '@tilia/plans/testing'
import { createTestDatabase, listenSmtp, type TestDatabase, type TestSmtp } from '@tilia/testing'
import type { Browser, Page } from 'playwright-core'
import { startApi } from '../api.js'
import { barriers, openWindow, sideways, startBrowser, type Look } from '../browser.js'
import { PASSWORD, townspeople } from '../townspeople.js'
import { startWeb, type Web } from '../web.js'
import { startListening } from '../worker.js'

const CITY = 'lindenau.example'
/** Acting needs no script, on a phone or at a desk. */
const ACTING: Look[] = [390, 1280].map((width) => ({ width, javaScript: false }))
/** Looking is done with scripts: axe needs them, and the desk has some. */
const LOOKING: Look[] = [{ width: 390, dark: true }, { width: 1280 }]

/** For a machine that does much else at the same time: nothing here waits for a time, all of it for what is on the page. */
const LONGEST = 180_000

describe('an admin', () => {
  let database: TestDatabase
  let smtp: TestSmtp
  let api: Awaited<ReturnType<typeof startApi>>
  let worker: Awaited<ReturnType<typeof startListening>>
  let town: ReturnType<typeof townspeople>
  let web: Web
  let browser: Browser
  let cityId: CityId
  let admin: Awaited<ReturnType<typeof somebody>>

  beforeAll(async () => {
    database = await createTestDatabase()
    smtp = await listenSmtp()
    cityId = await aCity(database, CITY)
    await aPublishedPlan(database, cityId)
    admin = await somebody(['admin'], 'ada@lindenau.example')
    api = await startApi(database, { SMTP_URL: smtp.url })
    worker = await startListening(database, smtp.url)
    town = townspeople(api, smtp, { host: CITY, locale: 'de' }, () => worker.drain())
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

  async function somebody(roles: Role[], email?: string) {
    const person = await aPerson(database, cityId, { roles, password: PASSWORD, ...(email ? { email } : {}) })
    return { host: CITY, session: await aSession(database, person), personId: person.personId, email: person.email }
  }

  const at = (path: string): string => `http://${CITY}:${web.port}/de${path}`

  /** The desk of an admin, or of whoever has the session. */
  async function desk(look: Look = {}, session = admin.session) {
    const { context, page, complaints } = await openWindow(browser, look)
    page.setDefaultTimeout(60_000)
    await context.addCookies([{ name: 'tilia', value: session, url: at('/') }])

    /** Waits until the page says so: a form has been sent by then. */
    const says = (words: string) => page.getByText(words).first().waitFor()
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
    /** Nobody has to scroll sideways. With SHOTS=folder the page is kept as a picture. */
    const fits = async (name: string) => {
      await keep(page, name)
      expect([name, (await sideways(page)) <= 0]).toEqual([name, true])
    }
    return { page, says, press, fits, complaints, close: () => context.close() }
  }

  async function keep(page: Page, name: string) {
    if (!process.env.SHOTS) return
    mkdirSync(process.env.SHOTS, { recursive: true })
    await page.screenshot({ path: `${process.env.SHOTS}/${name}-${page.viewportSize()!.width}.png`, fullPage: true })
  }

  it.each(ACTING)(
    'invites somebody, sends it again, and withdraws it: %j',
    async (look) => {
      const { page, says, press, fits, complaints, close } = await desk(look)
      const email = `neu-${look.width}@example.org`
      await page.goto(at('/staff/people'))
      await fits('people')
      await page.getByRole('link', { name: 'Jemanden einladen' }).click()
      await page.getByLabel('E-Mail-Adresse').fill('keine-adresse')
      await press('Einladung senden')
      await says('Wählen Sie mindestens eine Rolle.')
      await page.getByLabel('Moderation').check()
      await page.getByLabel('Ihr Passwort').fill(PASSWORD)
      await press('Einladung senden')
      await says('Schreiben Sie die Adresse wie name@beispiel.de.')
      await fits('invite-refused')
      expect(await page.getByLabel('E-Mail-Adresse').inputValue()).toBe('keine-adresse')
      expect(await page.getByLabel('Moderation').isChecked()).toBe(true)
      await page.getByLabel('E-Mail-Adresse').fill(email)
      await page.getByLabel('Ihr Passwort').fill('not-the-password')
      await press('Einladung senden')
      await says('Das ist nicht Ihr Passwort.')
      await page.getByLabel('Ihr Passwort').fill(PASSWORD)
      await press('Einladung senden')
      await says(`Die Einladung an ${email} ist unterwegs.`)
      const first = await town.linkTo(email)
      await page.getByRole('link', { name: email }).click()
      await says(`Einladung an ${email}`)
      await fits('invitation')
      await page.getByLabel('Ihr Passwort').fill(PASSWORD)
      await press('Noch einmal senden')
      await says(`Die Einladung an ${email} ist unterwegs.`)
      const second = await town.linkTo(email)
      expect(second.token).not.toBe(first.token)
      const link = `/invitation?token=${second.token}`
      await page.goto(at(link))
      await says('Moderation')
      await page.goto(at('/staff/people'))
      await page.getByRole('link', { name: email }).click()
      await press('Einladung zurückziehen')
      await says('Die Einladung ist zurückgezogen.')
      expect(await page.getByRole('link', { name: email }).count()).toBe(0)
      await page.goto(at(link))
      await says('Dieser Link öffnet nichts mehr')
      expect(complaints).toEqual([])
      await close()
    },
    LONGEST,
  )

  it(
    'gives and takes roles, and keeps their own where nobody could give it back',
    async () => {
      const { page, says, press, fits, complaints, close } = await desk({ javaScript: false })
      const helper = await somebody(['staff'], 'hilde@example.org')
      await page.goto(at('/staff/people?search=Hilde%40example.org'))
      expect(await page.locator('.list-row h3').count()).toBe(1)
      await page.locator('.list-row h3 a').click()
      await says('Hat jetzt: Stadtverwaltung')
      await fits('person')
      await page.getByLabel('Moderation').check()
      await page.getByLabel('Ihr Passwort').first().fill(PASSWORD)
      await press('Rolle geben')
      await says('Hat jetzt: Moderation und Stadtverwaltung')
      expect((await api.ask(helper, '{ viewer { id } }')).status).toBe(401)

      await page.goto(at(`/staff/people/${admin.personId}`))
      await page.getByLabel('Ihr Passwort').last().fill(PASSWORD)
      await press('Rolle nehmen')
      await says('Eine Stadt braucht mindestens eine Person, die die Plattform verwaltet.')
      await fits('last-admin')

      await page.goto(at(`/staff/people/${helper.personId}`))
      await page.locator('.confirm').getByLabel('Stadtverwaltung').check()
      await page.locator('.confirm').getByLabel('Ihr Passwort').fill(PASSWORD)
      await press('Rolle nehmen')
      await says('hat die Rolle nicht mehr: Stadtverwaltung')
      await page.goto(at('/staff/people?search=niemand'))
      await says('Niemand mit einer Rolle hat diesen Namen oder diese Adresse.')
      await fits('people-nobody')
      expect(complaints).toEqual([])
      await close()
    },
    LONGEST,
  )

  it.each(ACTING)(
    'reads who did what when, by person and by kind: %j',
    async (look) => {
      const { page, says, press, fits, complaints, close } = await desk(look)
      for (let nth = 0; nth < 21; nth++) await town.act(admin, 'addArea', { name: `Viertel ${look.width} ${nth}` })
      await town.act(admin, 'invite', { email: 'max@example.org', roles: ['staff', 'moderator'], password: PASSWORD })
      await page.goto(at('/staff/acts'))
      await says('Jemand wurde zu Rollen eingeladen: Moderation und Stadtverwaltung.')
      await fits('acts')
      expect(await page.locator('.list-row').count()).toBe(20)
      const newest = await page.locator('.list-row').first().innerText()
      await page.getByRole('link', { name: 'Weitere' }).click()
      await page.waitForURL(/after=/)
      expect(await page.locator('.list-row').first().innerText()).not.toBe(newest)
      await page.goto(at('/staff/acts'))
      await page.getByLabel('Worum es ging').selectOption({ label: 'Menschen und Rollen' })
      await page.getByLabel('Wer', { exact: true }).selectOption(admin.personId)
      await press('Zeigen')
      await page.waitForURL(/kind=people/)
      expect(await page.locator('.list-row').allInnerTexts()).not.toContainEqual(expect.stringContaining('Gebiet'))
      expect(await page.locator('.list-row').count()).toBeGreaterThan(0)
      await page.goto(at(`/staff/acts?person=${newId()}`))
      await says('Davon ist nichts festgehalten.')
      await fits('acts-none')
      expect(complaints).toEqual([])
      await close()
    },
    LONGEST,
  )

  it.each(ACTING)(
    'says how the city is called, what it speaks and how it looks: %j',
    async (look) => {
      const { page, says, press, fits, complaints, close } = await desk(look)
      const colour = () => page.evaluate(`getComputedStyle(document.querySelector('main .btn')).backgroundColor`)
      await page.goto(at('/staff/city'))
      await fits('city')
      const name = page.getByLabel('Name', { exact: true })
      await name.fill('Lindenau <x@example.org>')
      await page.getByLabel('Slowakisch').check()
      await press('Speichern')
      await says('Ein Name hat keine spitzen Klammern')
      expect(await page.getByLabel('Slowakisch').isChecked()).toBe(true)
      await name.fill(`Lindenau an der ${look.width}`)
      await press('Speichern')
      await says('Gespeichert.')
      expect(await name.inputValue()).toBe(`Lindenau an der ${look.width}`)

      await page.goto(at('/staff/city/colours'))
      const ours = await colour()
      await page.getByLabel('Was man drücken kann').fill('grün')
      await press('Auf dieser Seite zeigen')
      await says('Schreiben Sie die Farbe wie #14564a')
      await fits('colours-wrong')
      await page.getByLabel('Was man drücken kann').fill('#F2C200')
      await press('Auf dieser Seite zeigen')
      await says('Diese Seite trägt #f2c200')
      await fits('colours-shown')
      expect(await colour()).not.toBe(ours)
      await page.goto(at('/staff/city/areas'))
      expect(await colour()).toBe(ours) // nobody else sees what was only shown
      await page.goto(at('/staff/city/colours'))
      await page.getByLabel('Der Faden').fill('#0000zz')
      await press('Speichern')
      await says('Schreiben Sie die Farbe wie #14564a')
      await page.getByLabel('Der Faden').fill(`#000${look.width! % 1000}`)
      await press('Speichern')
      await says('Gespeichert.')
      const { city } = await town.read(admin, '{ city { secondColour languages } }')
      expect(city).toEqual({ secondColour: `#000${look.width! % 1000}`, languages: ['de', 'en', 'sk'] })
      expect(complaints).toEqual([])
      await close()
    },
    LONGEST,
  )

  it.each(ACTING)(
    'adds, renames and retires an area by keyboard alone: %j',
    async (look) => {
      const { page, says, fits, complaints, close } = await desk(look)
      const name = page.getByLabel('Name des Gebiets')
      const type = async (words: string) => {
        await name.focus()
        await page.keyboard.press('Control+A')
        await page.keyboard.type(words)
        await page.keyboard.press('Enter')
      }
      const enter = async (link: string) => {
        await page.getByRole('link', { name: link }).focus()
        await page.keyboard.press('Enter')
      }
      await page.goto(at('/staff/city/areas'))
      await type('Nordstadt')
      await says('Nordstadt ist hinzugefügt.')
      await fits('areas')
      await type('Nordstadt')
      await says('Ein Gebiet dieses Namens gibt es schon.')
      await enter('Nordstadt')
      await says('Nordstadt ändern')
      await fits('area')
      await type('Nordhafen')
      await says('Es heißt jetzt Nordhafen.')
      await enter('Nordhafen')
      await says('Nordhafen ändern')
      await page.getByRole('button', { name: 'Aufgeben' }).focus()
      await page.keyboard.press('Enter')
      await says('Es ist aufgegeben.')
      expect(await page.getByRole('link', { name: 'Nordhafen' }).count()).toBe(0)
      expect(complaints).toEqual([])
      await close()
    },
    LONGEST,
  )

  it.each(LOOKING)(
    'finds no barrier on any page, nor after a press of its button: %j',
    async (look) => {
      const { page, says, press, fits, complaints, close } = await desk(look)
      const email = `offen-${look.width}@example.org`
      await town.act(admin, 'invite', { email, roles: ['staff'], password: PASSWORD })
      const { invitations } = await town.read(admin, '{ invitations { items { id email } } }')
      const { id } = invitations.items.find((each: { email: string }) => each.email === email)
      const required = 'Bitte füllen Sie das aus.'
      const visits: [path: string, button?: string, words?: string][] = [
        ['people'],
        ['people?search=niemand'],
        ['people/invite', 'Einladung senden', 'Wählen Sie mindestens eine Rolle.'],
        [`people/${admin.personId}`, 'Rolle geben', required],
        [`people/invitations/${id}`, 'Noch einmal senden', required],
        ['acts', 'Zeigen', 'Wer wann was getan hat'],
        [`acts?person=${newId()}`],
        ['city', 'Speichern', 'Gespeichert.'],
        ['city/colours?accentColour=gr%C3%BCn'],
        ['city/colours?accentColour=%23f2c200', 'Auf dieser Seite zeigen', 'Diese Seite trägt #f2c200'],
        ['city/areas', 'Gebiet hinzufügen', required],
        ['../account/data', 'Meine Daten herunterladen', required],
      ]
      for (const [path, button, words] of visits) {
        expect([path, (await page.goto(at(`/staff/${path}`)))?.status()]).toEqual([path, 200])
        expect([path, await barriers(page)]).toEqual([path, []])
        if (button) {
          await press(button)
          await says(words!)
          expect([path, button, await barriers(page)]).toEqual([path, button, []])
        }
        await fits(`look-${path.replaceAll(/\W+/g, '-')}`)
      }
      expect(complaints).toEqual([])
      await close()
    },
    LONGEST,
  )

  it(
    'alone sees people, acts and the city: residents, moderators and staff are told that it is not for them',
    async () => {
      const paths = ['people', 'people/invite', `people/${admin.personId}`, `people/invitations/${newId()}`, 'acts']
      const all = [...paths, 'city', 'city/colours', 'city/areas', `city/areas/${newId()}`]
      for (const roles of [[], ['moderator'], ['staff']] as Role[][]) {
        const { session } = await somebody(roles)
        for (const path of all) {
          const { status, text } = await web.get(CITY, `/de/staff/${path}`, { cookie: `tilia=${session}` })
          expect([path, roles, status, text.includes(admin.email)]).toEqual([path, roles, 403, false])
        }
      }
      for (const path of all) expect((await web.get(CITY, `/de/staff/${path}`)).status).toBe(307)
      const { page, close } = await desk({ width: 390 }, (await somebody(['staff'])).session)
      await page.goto(at('/staff/people'))
      expect([await barriers(page), (await sideways(page)) <= 0]).toEqual([[], true])
      await close()
    },
    LONGEST,
  )

  it.each(ACTING)(
    'takes along what is kept of them, as everybody may, after the password: %j',
    async (look) => {
      const { page, says, press, fits, complaints, close } = await desk(look)
      await page.goto(at('/account/data'))
      await page.getByLabel('Ihr Passwort').fill('not-the-password')
      await press('Meine Daten herunterladen')
      await says('Das ist nicht Ihr Passwort.')
      await fits('data-refused')
      await page.getByLabel('Ihr Passwort').fill(PASSWORD)
      await press('Meine Daten herunterladen')
      const link = page.getByRole('link', { name: 'Meine Daten herunterladen' })
      await link.waitFor()
      await fits('data')
      const href = (await link.getAttribute('href'))!
      const file = JSON.parse(decodeURIComponent(href.slice(href.indexOf(',') + 1)))
      expect(file).toMatchObject({ city: { host: CITY }, account: { email: admin.email, roles: ['admin'] } })
      expect(complaints).toEqual([])
      await close()
    },
    LONGEST,
  )
})
