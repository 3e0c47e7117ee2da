import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

export interface Look {
  readonly width?: number
  readonly dark?: boolean
  readonly javaScript?: boolean
  readonly locale?: string
}

/** A real browser that finds every `*.example` and `*.localhost` on this machine. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--host-resolver-rules=MAP *.example 127.0.0.1,MAP *.localhost 127.0.0.1',
      // Chromium refuses to start its sandbox as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
}

/** A person's browser window; `complaints` are what its console and its policy of contents said. */
export async function openWindow(
  browser: Browser,
  look: Look = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const width = look.width ?? 1280
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: look.dark ? 'dark' : 'light',
    javaScriptEnabled: look.javaScript ?? true,
    locale: look.locale ?? 'de-DE',
    ignoreHTTPSErrors: true, // the certificate of a spec is nobody's
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A form that is refused answers 422, and the browser says so: that is no complaint.
    if (message.type() === 'error' && !message.text().includes('422')) complaints.push(message.text())
  })
  return { context, page, complaints }
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the page as it is now: rule and the first places. Empty is good. */
export async function barriers(page: Page): Promise<string[]> {
  // Without frames of other sites its older way is as good, and takes a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly: RULES, resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`, // prettier-ignore
  )
}

/** How many pixels the page is wider than the window: nobody should have to scroll sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
