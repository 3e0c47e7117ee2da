import type { Browser, Locator, Page } from 'playwright-core'
import { barriers, openWindow, sideways } from './browser.js'
import { keyboard, pointer, type Hand } from './hands.js'

/** How somebody uses the pages. */
export interface Manner {
  readonly width: number
  readonly javaScript: boolean
  readonly by: 'pointer' | 'keyboard'
}

/** On two busy cores a page may take its time; what never comes fails all the same. */
const PATIENCE_MS = 90_000

type Name = string | RegExp

/** Somebody at a window of their own, who does what a page offers by its name, and looks at every page they come to. */
export class Person {
  /** Where one looks and acts: what the header offers is reached by `inMenu`. */
  private readonly main: Locator

  private constructor(
    readonly page: Page,
    private readonly manner: Manner,
    private readonly hand: Hand,
    private readonly complaints: readonly string[],
  ) {
    this.main = page.locator('main')
  }

  static async arrive(browser: Browser, manner: Manner): Promise<Person> {
    const { context, page, complaints } = await openWindow(browser, manner)
    context.setDefaultTimeout(PATIENCE_MS)
    const hand = manner.by === 'keyboard' ? keyboard(page) : pointer()
    return new Person(page, manner, hand, complaints)
  }

  /** Types an address, or opens the link of a mail. */
  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.look()
  }

  press = (name: Name) => this.goBy(this.main.getByRole('button', { name, exact: true }))
  follow = (name: Name) => this.goBy(this.main.getByRole('link', { name, exact: true }))
  /** Where several are called the same. */
  followFirst = (name: Name) => this.goBy(this.main.getByRole('link', { name, exact: true }).first())

  /** A place that the header offers: on a phone its menu is opened first. */
  async inMenu(name: Name): Promise<void> {
    const banner = this.page.getByRole('banner')
    const place = banner.getByRole('link', { name }).locator('visible=true')
    if ((await place.count()) === 0) await this.hand.press(banner.locator('summary:visible').last())
    await this.goBy(place)
  }

  /** Opens what is folded. */
  unfold = (name: Name) => this.hand.press(this.main.locator('summary', { hasText: name }))

  write = (label: Name, text: string) => this.hand.write(this.field(label), text)
  /** In the first of several rows. */
  writeFirst = (label: Name, text: string) => this.hand.write(this.field(label).first(), text)
  writeDate = (label: Name, date: string) => this.hand.writeDate(this.field(label), date)
  choose = (label: Name, entry: string) => this.hand.choose(this.field(label), entry)
  tick = (name: Name) => this.hand.tick(this.field(name))
  attach = (label: Name, file: string) => this.hand.attach(this.field(label), file)

  /** Waits until this stands on the page. */
  async sees(text: Name): Promise<void> {
    try {
      await this.place(text).waitFor()
    } catch {
      throw new Error(`“${text}” is not to be seen at ${this.page.url()}:\n${await this.page.innerText('body')}`)
    }
  }

  /** Looks again and again until this stands on the page: for what others bring about in their own time. */
  async seesAtLast(text: Name): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end && !(await this.place(text).isVisible());)
      await this.page.reload()
    await this.sees(text)
  }

  private place = (text: Name) => this.page.getByText(text).locator('visible=true').first()

  text = () => this.main.innerText()

  leave = () => this.page.context().close()

  private field = (label: Name) => this.main.getByLabel(label).locator('visible=true')

  /** Does what leads to another page, or to this one anew, and looks at it. */
  private async goBy(what: Locator): Promise<void> {
    const arrived = this.page.waitForEvent('framenavigated', (frame) => frame === this.page.mainFrame())
    arrived.catch(() => undefined) // what kept the hand from pressing says more
    await this.hand.press(what)
    await arrived
    await this.page.waitForLoadState()
    await this.look()
  }

  /** No barrier, nothing to scroll sideways, no complaint of the browser. */
  private async look(): Promise<void> {
    // The desk comes to life by a script; only then it is what people use.
    if (this.manner.javaScript && (await this.page.locator('script:not([src])').count()) > 0)
      await this.page.locator('#svelte-announcer').waitFor({ state: 'attached' })
    // axe needs scripts, and the keyboard sees the same pages: once is enough.
    const found = this.manner.javaScript && this.manner.by === 'pointer' ? await barriers(this.page) : []
    const seen = { at: this.page.url(), barriers: found, sideways: Math.max(0, await sideways(this.page)), complaints: this.complaints } // prettier-ignore
    expect(seen).toEqual({ at: seen.at, barriers: [], sideways: 0, complaints: [] })
  }
}
