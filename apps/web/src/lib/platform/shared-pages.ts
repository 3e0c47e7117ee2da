/**
 * When a page goes round, thousands of visitors ask for the same one within a second. It is drawn once for all of them
 * and kept for about a second. Never for anybody who is signed in, and never with anything in it that is one person's.
 */

interface Drawn {
  readonly headers: [string, string][]
  readonly body: ArrayBuffer
}

const MOST_PAGES = 500
const MOST_BYTES = 512 * 1024

/** Cookies that change nothing, or whose effect stands in the key. With any other of ours a page is drawn anew. */
const HARMLESS: readonly string[] = ['tilia_locale', 'tilia_scheme', 'tilia_city']

const pages = new Map<string, { until: number; drawn: Promise<Drawn | null> }>()

/** True for a visitor who asks to read. */
export function mayShare(request: Request, cookies: readonly { name: string }[]): boolean {
  if (request.method !== 'GET') return false
  const own = cookies.map(({ name }) => name).filter((name) => /^(__Host-)?tilia/.test(name))
  return own.every((name) => HARMLESS.includes(name))
}

/** The page under this key, drawn by `draw` if it is not there or older than `freshMs`. */
export async function sharedPage(key: string, freshMs: number, draw: () => Promise<Response>): Promise<Response> {
  const known = pages.get(key)
  if (known && known.until > Date.now()) {
    const drawn = await known.drawn.catch(() => null)
    return drawn ? again(drawn) : draw()
  }
  const own = draw()
  const drawn = own.then(keep)
  remember(key, { until: Date.now() + freshMs, drawn })
  drawn.then(
    (page) => page ?? pages.delete(key),
    () => pages.delete(key),
  )
  const response = await own
  const page = await drawn
  return page ? again(page) : response
}

function remember(key: string, page: { until: number; drawn: Promise<Drawn | null> }): void {
  pages.delete(key)
  pages.set(key, page)
  for (const oldest of pages.keys()) {
    if (pages.size <= MOST_PAGES) break
    pages.delete(oldest)
  }
}

/** Takes the body only of whole pages that say nothing to one browser alone. */
async function keep(response: Response): Promise<Drawn | null> {
  const { headers } = response
  if (response.status !== 200 || headers.has('set-cookie')) return null
  if (!headers.get('content-type')?.startsWith('text/html')) return null
  if (Number(headers.get('content-length') ?? 0) > MOST_BYTES) return null
  return { headers: [...headers], body: await response.arrayBuffer() }
}

const again = (page: Drawn): Response => new Response(page.body, { headers: page.headers })
