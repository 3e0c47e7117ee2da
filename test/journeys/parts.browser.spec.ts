import { aCity } from '@tilia/city/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import type { Browser } from 'playwright-core'
import { startApi } from '../api.js'
import { barriers, openWindow, sideways, startBrowser } from '../browser.js'
import { startWeb, type Web } from '../web.js'

const CITY = 'lindenau.example'

describe('the parts that pages are made of', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>
  let web: Web
  let browser: Browser

  beforeAll(async () => {
    database = await createTestDatabase()
    await aCity(database, CITY)
    api = await startApi(database)
    web = await startWeb(api)
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await web.stop()
    await api.close()
    await database.close()
  })

  const at = (path: string): string => `http://${CITY}:${web.port}${path}`

  for (const path of ['/en/parts', '/de', '/de/nothing-here'])
    for (const width of [390, 1280])
      for (const dark of path === '/en/parts' ? [false, true] : [width === 390])
        it(`have no barriers: ${path}, ${width} pixels wide, ${dark ? 'at night' : 'by day'}`, async () => {
          const { context, page, complaints } = await openWindow(browser, { width, dark })
          await page.goto(at(path))
          expect(await barriers(page)).toEqual([])
          expect(await sideways(page)).toBeLessThanOrEqual(0)
          expect(complaints.filter((said) => !said.includes('404'))).toEqual([])
          await context.close()
        })

  it.each([390, 1280])('have no barriers once menus are open, at %d pixels', async (width) => {
    const { context, page } = await openWindow(browser, { width })
    await page.goto(at('/de'))
    await page.locator('summary:visible').first().click()
    expect(await page.locator('.languages:visible a').first().isVisible()).toBe(true)
    expect(await barriers(page)).toEqual([])
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await context.close()
  })

  it('take a person without JavaScript to what is wrong, and keep what they typed', async () => {
    const { context, page } = await openWindow(browser, { width: 390, javaScript: false })
    await page.goto(at('/de/parts'))
    await page.getByLabel('In short').fill('Im Depot stünde eine Werkstatt, in der man Dinge repariert.')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await page.waitForURL('**/parts?/sample#errors')
    expect(await page.title()).toMatch(/^Fehler: /)
    expect(await page.getByLabel('In short').inputValue()).toContain('Werkstatt')
    expect(await page.locator('#errors').boundingBox()).toMatchObject({ y: expect.any(Number) })
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('href')).toBe('#sample-title')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Eine Werkstatt')
    expect(await page.getByLabel('Headline').inputValue()).toBe('Eine Werkstatt')
    await context.close()
  })

  it('count while one writes, and close menus by Escape, where scripts run', async () => {
    const { context, page, complaints } = await openWindow(browser)
    await page.goto(at('/de/parts'))
    await page.getByLabel('In short').fill('Bäume 🌳')
    expect(await page.locator('.counter').textContent()).toBe('7 von 180 Zeichen')
    await page.locator('summary:visible').first().click()
    await page.keyboard.press('Escape')
    expect(await page.locator('details[open]').count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('have no barriers after a form was refused', async () => {
    const { context, page } = await openWindow(browser, { width: 390 })
    await page.goto(at('/de/parts'))
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await page.waitForURL('**#errors')
    expect(await barriers(page)).toEqual([])
    await page.getByLabel('Headline').fill('Eine Werkstatt')
    await page.getByLabel('For myself').check()
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await page.waitForURL('**/parts#message')
    expect(await page.getByRole('status').textContent()).toContain('Your draft is saved')
    expect(await barriers(page)).toEqual([])
    await context.close()
  })

  it('can be skipped to the content by keyboard', async () => {
    const { context, page } = await openWindow(browser)
    await page.goto(at('/de'))
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Zum Inhalt')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toContain('Idee vorschlagen')
    await context.close()
  })

  it('are large enough for fingers', async () => {
    const { context, page } = await openWindow(browser, { width: 390 })
    await page.goto(at('/en/parts'))
    const small =
      await page.evaluate(`[...document.querySelectorAll('button, summary, input:not([type=hidden]), select, textarea, .btn, .chip, nav a, header a')]
      .filter((element) => element.checkVisibility())
      .map((element) => [element, (element.closest('label') ?? element).getBoundingClientRect()])
      .filter(([, box]) => box.height < 44)
      .map(([element, box]) => element.outerHTML.slice(0, 80) + ' ' + box.height)`)
    expect(small).toEqual([])
    await context.close()
  })
})
