import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { CommitmentId, PlanId } from '@tilia/contracts'
import { newId, type Actor, type CityId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson, aSession } from '@tilia/identity/testing'
import {
  AddCommitments,
  CreatePlan,
  DropMilestone,
  MoveMilestone,
  PostProgress,
  PublishPlan,
  SavePlan,
} from '@tilia/plans'
import { MoveRound, OpenRound } from '@tilia/rounds'
import { createTestDatabase, mustSucceed, type TestDatabase } from '@tilia/testing'
import type { Browser, Page } from 'playwright-core'
import { startApi } from '../api.js'
import { barriers, openWindow, sideways, startBrowser, type Look } from '../browser.js'
import { startWeb, type Web } from '../web.js'

const CITY = 'lindenau.example'

const TABLE = `title,briefDescription,leadInstitution,startDate,endDate,policyAreas,expectedResults,problem,milestoneTitle,milestoneExpectedOutput,milestoneStartDate,milestoneEndDate,milestoneResponsible
Kühle Wege zur Schule,"Bis 2027 bekommt jeder Schulweg der Stadt durchgehend Schatten: Bäume, Segel oder Arkaden.",Grünflächenamt,2026-01,2027-12,Klima; Gesundheit,"Kinder gehen auch an heißen Tagen im Schatten.

• an sechs Schulen
• auf dem kürzesten Weg",Im Sommer sind die Wege zu heiß.,Orte mit den Klassen finden,Karte mit 40 Orten,2026-01,2026-03,Grünflächenamt
,,,,,,,,Erste 20 Linden pflanzen,20 Bäume an drei Schulen,2026-03,2026-05-31,Grünflächenamt
,,,,,,,,Sonnensegel am Markt,Drei Segel,2026-05,2026-09,Bauamt
,,,,,,,,Alle Wege prüfen,Bericht mit Messwerten,2027-09,2027-12,Gesundheitsamt
Offener Haushalt,Jede Ausgabe ab 10 000 Euro ist öffentlich und einem Ziel zugeordnet.,Kämmerei,2026-01,2026-12,Transparenz,Sie sehen für Ihr Viertel wofür Geld fließt.,,Probelauf mit zwei Fachbereichen,,2026-01,2026-04,Kämmerei
,,,,,,,,Kurzfilme für soziale Netzwerke,,,2026-06,Pressestelle
Zukunftstische,,,,2099-12,Beteiligung,,,,,,,
`

describe('the pages of a plan', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>
  let web: Web
  let browser: Browser
  let cityId: CityId
  let staff: Actor
  let session: string

  beforeAll(async () => {
    database = await createTestDatabase()
    cityId = await aCity(database, CITY)
    const person = await aPerson(database, cityId, { roles: ['staff'] })
    staff = person
    session = await aSession(database, person)
    await aPlanThatRuns()
    api = await startApi(database)
    web = await startWeb(api)
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await web?.stop()
    await api?.close()
    await database?.close()
  })

  /** Published twice, with a done, a late and a dropped milestone, and a window that was moved. */
  async function aPlanThatRuns() {
    const work = database.unitOfWork
    const made = await mustSucceed(
      new CreatePlan(work).execute(staff, {
        clientKey: newId(),
        title: 'Aktionsplan für offenes Regieren',
        language: 'de',
      }),
    )
    const planId = made.id
    const fields = [
      { key: 'title', text: 'Aktionsplan für offenes Regieren' },
      { key: 'summary', text: 'Die Stadt und ihre Menschen legen gemeinsam fest, was bis 2027 geschieht.' },
      { key: 'jurisdiction', text: 'Lindenau' },
      { key: 'periodEnd', text: '2027-12' },
      { key: 'leadInstitutions', text: 'Team Beteiligung\nGrünflächenamt' },
      { key: 'groupsCount', text: '5' },
      { key: 'publicMeetingsCount', text: '1' },
      { key: 'foreword', text: 'Unter der Linde haben wir beraten.\n\n• offen\n• zusammen' },
      { key: 'challenges', text: 'Es wird heißer. Und viele wissen nicht, wo sie mitreden können.' },
    ]
    const endorsements = [
      'Volkshochschule',
      'Verbraucherzentrale',
      'Schülerrat',
      'Handwerkskammer',
      'Familienzentrum',
    ].map((organisation) => ({ name: null, role: null, organisation, link: null }))
    const documents = [{ title: 'Beschluss des Rates', link: 'https://example.org/beschluss.pdf' }]
    await mustSucceed(
      new SavePlan(work).execute(staff, { planId, revision: 1, fields, endorsements, documents, settled: [] }),
    )
    await mustSucceed(new AddCommitments(work).execute(staff, { planId, clientKey: newId(), csv: TABLE }))
    await mustSucceed(new PublishPlan(work).execute(staff, { planId, note: null }))
    await report(planId)
    const window = { planId, opensAt: '2026-01-01T00:00', closesAt: '2099-06-30T18:00' }
    await mustSucceed(new OpenRound(work).execute(staff, window))
    const reason = 'In den Ferien haben viele mehr Zeit.'
    await mustSucceed(new MoveRound(work).execute(staff, { ...window, closesAt: '2099-08-31T18:00', reason }))
    const changed = fields.map((field) => (field.key === 'challenges' ? { ...field, text: 'Es wird heißer.' } : field))
    const change = { planId, revision: 3, fields: changed, endorsements, documents, settled: [] }
    await mustSucceed(new SavePlan(work).execute(staff, change))
    await mustSucceed(new PublishPlan(work).execute(staff, { planId, note: 'Der Rat hat den Text gekürzt.' }))
  }

  async function report(planId: PlanId) {
    const { rows } = await database.admin.query(
      `select milestone.id, commitment_id as "commitmentId", milestone.draft->>'title' as title
       from milestone join commitment on commitment.id = commitment_id where plan_id = $1`,
      [planId],
    )
    const step = (title: string) => rows.find((row: { title: string }) => row.title.startsWith(title))
    const post = new PostProgress(database.unitOfWork)
    const said = {
      clientKey: newId(),
      completion: 'complete' as const,
      evidence: [{ title: 'Karte', link: 'https://example.org/karte' }],
    }
    const about = (title: string) => ({
      milestoneId: step(title).id,
      commitmentId: step(title).commitmentId as CommitmentId,
    })
    await mustSucceed(
      post.execute(staff, { ...said, ...about('Orte'), reportedOn: '2026-04-12', body: 'Die Karte **steht**.' }),
    )
    const whole = {
      ...about('Orte'),
      milestoneId: null,
      clientKey: newId(),
      completion: 'limited' as const,
      evidence: [],
    }
    await mustSucceed(
      post.execute(staff, { ...whole, reportedOn: '2026-05-02', body: 'Die ersten Linden sind bestellt.' }),
    )
    const reason = 'Auf die erste Ausschreibung kam kein Angebot.'
    await mustSucceed(
      new MoveMilestone(database.unitOfWork).execute(staff, {
        milestoneId: step('Erste').id,
        toDate: '2027-03',
        reason,
      }),
    )
    await mustSucceed(
      new DropMilestone(database.unitOfWork).execute(staff, step('Kurzfilme').id, 'Es fehlt das Personal dafür.'),
    )
  }

  const at = (path: string): string => `http://${CITY}:${web.port}${path}`

  async function visit(path: string, look: Look & { asStaff?: boolean } = {}) {
    const { context, page, complaints } = await openWindow(browser, look)
    if (look.asStaff) await context.addCookies([{ name: 'tilia', value: session, url: at('/') }])
    const reply = await page.goto(at(path))
    expect(reply?.status()).toBe(200)
    return { page, complaints, close: () => context.close() }
  }

  /** With SHOTS=folder each page that is visited is kept as a picture. */
  async function keep(page: Page, name: string) {
    if (!process.env.SHOTS) return
    mkdirSync(process.env.SHOTS, { recursive: true })
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
  }

  const PAGES = [
    '/plans',
    '/plans/1',
    '/plans/1?status=late',
    '/plans/1/versions/1',
    '/plans/1/versions/2',
    '/commitments/1',
    '/commitments/2',
  ]

  for (const path of PAGES)
    for (const width of [390, 1280])
      for (const dark of [width === 1280])
        it(`have no barriers: ${path}, ${width} pixels wide, ${dark ? 'at night' : 'by day'}`, async () => {
          const { page, complaints, close } = await visit(`/de${path}`, { width, dark })
          await keep(page, `${path.slice(1).replace(/\W+/g, '-')}-${width}${dark ? '-dark' : ''}`)
          expect(await barriers(page)).toEqual([])
          expect(await sideways(page)).toBeLessThanOrEqual(0)
          expect(complaints).toEqual([])
          await close()
        })

  it('say what is late and why, what was promised before, and what comes next', async () => {
    const { page, close } = await visit('/de/commitments/1', { javaScript: false, width: 390 })
    const text = await page.locator('main').innerText()
    expect(text).toContain('10 Monate verspätet')
    expect(text).toContain(
      'Verschoben von 31. Mai 2026 auf März 2027. Grund: Auf die erste Ausschreibung kam kein Angebot.',
    )
    expect(text).toContain('Bericht der Stadt: Ein Anfang ist gemacht')
    expect(text).toContain('1 von 4 Meilensteinen erreicht')
    expect(await page.locator('aside .card').innerText()).toContain('Sonnensegel am Markt')
    await close()
  })

  it('filter without JavaScript, and say how many there are', async () => {
    const { page, close } = await visit('/de/plans/1', { javaScript: false, width: 390 })
    expect(await page.locator('.strung > li').count()).toBe(3)
    await page.goto(at('/de/plans/1?area=Transparenz'))
    expect(await page.locator('.strung h3').allInnerTexts()).toEqual(['Offener Haushalt'])
    await page.getByRole('link', { name: 'Alle Filter löschen' }).click()
    expect(await page.locator('.strung > li').count()).toBe(3)
    await close()
  })

  it('keep every version, and say what changed from the one before', async () => {
    const { page, close } = await visit('/de/plans/1/versions/2', { javaScript: false })
    const text = await page.locator('main').innerText()
    expect(text).toContain('Der Rat hat den Text gekürzt.')
    expect(text).toContain('Es wird heißer. Und viele wissen nicht')
    await page.goto(at('/de/plans/1/versions/1'))
    expect(await page.locator('main').innerText()).toContain('Das war die erste Fassung.')
    expect((await page.goto(at('/de/plans/1/versions/3')))?.status()).toBe(404)
    await close()
  })

  it('load as a table for spreadsheets', async () => {
    const reply = await web.get(CITY, '/de/plans/1/commitments.csv')
    expect(reply.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' })
    expect(reply.text).toContain('Sonnensegel am Markt')
  })

  it('show nobody but staff a plan that is not published', async () => {
    const draft = await mustSucceed(
      new CreatePlan(database.unitOfWork).execute(staff, {
        clientKey: randomUUID(),
        title: 'Geheimer Plan',
        language: 'de',
      }),
    )
    for (const path of [
      `/plans/${draft.number}`,
      `/plans/${draft.number}/commitments.csv`,
      `/plans/${draft.number}/versions/1`,
    ])
      expect((await web.get(CITY, `/de${path}`)).status).toBe(404)
    expect((await web.get(CITY, '/de/plans')).text).not.toContain('Geheimer Plan')
    expect((await web.get(CITY, '/de/plans', { cookie: `tilia=${session}` })).text).toContain('Geheimer Plan')
    for (const path of ['/plans/0', '/plans/x', '/plans/1e3', '/commitments/99999999999'])
      expect((await web.get(CITY, `/de${path}`)).status).toBe(404)
  })
})
