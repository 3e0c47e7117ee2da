import { brotliDecompressSync } from 'node:zlib'
import { aCity } from '@tilia/city/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { startApi } from '../api.js'
import { startWeb, type Web } from '../web.js'

const CITY = 'lindenau.example'
const OTHER = 'erlenau.example'

describe('the frame of the web app', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>
  let web: Web

  beforeAll(async () => {
    database = await createTestDatabase()
    await aCity(database, CITY)
    const other = await aCity(database, OTHER)
    await database.admin.query(
      `update city set name = 'Erlenau', languages = '{sk,en}', default_language = 'sk' where id = $1`,
      [other],
    )
    api = await startApi(database)
    web = await startWeb(api)
  })
  afterAll(async () => {
    await web.stop()
    await api.close()
    await database.close()
  })

  describe('language', () => {
    it.each([
      ['what the browser asks for', { 'accept-language': 'en-GB,en;q=0.9,de;q=0.5' }, '/en'],
      ['what was chosen here before', { 'accept-language': 'de', cookie: 'tilia_locale=en' }, '/en'],
      ["the city's own where it speaks no other that is wanted", { 'accept-language': 'fr' }, '/de'],
      ["the city's own where nothing is said", {}, '/de'],
    ])('is, at the door, %s', async (_what, headers, address) => {
      const reply = await web.get(CITY, '/', headers)
      expect([reply.status, reply.headers.location]).toEqual([307, address])
    })

    it('stands in the address and in the page', async () => {
      const german = await web.get(CITY, '/de')
      expect(german.status).toBe(200)
      expect(german.text).toContain('<html lang="de"')
      expect(german.text).toContain('Was Lindenau verspricht')
      const english = await web.get(CITY, '/en')
      expect(english.text).toContain('<html lang="en"')
      expect(english.text).toContain('What Lindenau promises')
    })

    it('is one that the city speaks', async () => {
      const reply = await web.get(CITY, '/sk/ideas?order=new')
      expect([reply.status, reply.headers.location]).toEqual([307, '/de/ideas?order=new'])
    })

    it('is remembered when it is chosen, and the page stays the same', async () => {
      const reply = await web.get(CITY, '/language/en?next=%2Fideas%3Forder%3Dnew')
      expect([reply.status, reply.headers.location]).toEqual([303, '/en/ideas?order=new'])
      expect(reply.headers['set-cookie']).toEqual([expect.stringContaining('tilia_locale=en')])
    })
  })

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/%09/evil.example'])(
    'goes next to no other place than our own: %s',
    async (next) => {
      for (const door of ['/language/en', '/scheme/dark']) {
        const reply = await web.get(CITY, `${door}?next=${next.includes('%') ? next : encodeURIComponent(next)}`)
        expect(reply.status).toBe(303)
        expect(new URL(String(reply.headers.location), 'http://own.invalid').origin).toBe('http://own.invalid')
        expect(reply.headers.location).not.toContain('evil')
      }
    },
  )

  it('answers each host with its own city, also for the same path', async () => {
    const [one, two] = await Promise.all([web.get(CITY, '/en'), web.get(OTHER, '/en')])
    expect(one.text).toContain('Lindenau')
    expect(one.text).not.toContain('Erlenau')
    expect(two.text).toContain('Erlenau')
    expect(two.text).not.toContain('Lindenau')
  })

  it('builds no address from what a client says about its host', async () => {
    const reply = await web.get(CITY, '/de', {
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example;proto=https',
      'x-forwarded-proto': 'https',
      'x-tilia-host': OTHER,
      'x-tilia-client-ip': '203.0.113.9',
    })
    expect(reply.text).toContain('Lindenau')
    expect(`${reply.text}${JSON.stringify(reply.headers)}`).not.toMatch(/evil|Erlenau/)
  })

  it('says with every page what a browser may do with it', async () => {
    const { headers } = await web.get(CITY, '/de')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'cache-control': 'private, no-cache',
    })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("object-src 'none'")
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|nonce-|\*/)
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('travels compressed where the browser takes it', async () => {
    const plain = await web.get(CITY, '/de')
    const small = await web.get(CITY, '/de', { 'accept-encoding': 'gzip, br' })
    expect(small.headers['content-encoding']).toBe('br')
    expect(small.body.length).toBeLessThan(plain.body.length / 2)
    expect(brotliDecompressSync(small.body).toString()).toBe(plain.text)
  })

  it('sends one small script, and styles that may be kept for ever', async () => {
    const page = await web.get(CITY, '/de')
    const scripts = [...page.text.matchAll(/<script[^>]*>/g)].map(([tag]) => /src="([^"]+)"/.exec(tag)?.[1] ?? 'inline')
    expect(scripts).toEqual([expect.stringContaining('/comfort.')])
    expect((await web.get(CITY, scripts[0] ?? '')).body.length).toBeLessThan(4_000)
    const sheets = [...page.text.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(
      (match) => new URL(match[1] ?? '', 'http://x/de').pathname,
    )
    expect(sheets.length).toBeGreaterThanOrEqual(2)
    for (const sheet of sheets) {
      const reply = await web.get(CITY, sheet)
      expect([sheet, reply.status, reply.headers['cache-control']]).toEqual([
        sheet,
        200,
        expect.stringMatching(/^public, ?max-age=31536000, ?immutable$/),
      ])
    }
  })

  describe('a form', () => {
    const fields = { title: '', body: 'x'.repeat(181), for: '' }

    it('that is refused says why beside each field, with status 422, and keeps what was typed', async () => {
      const reply = await web.post(CITY, '/de/parts?/sample', fields)
      expect(reply.status).toBe(422)
      expect(reply.text).toContain('<title>Fehler: ')
      expect(reply.text).toContain('3 Angaben stimmen noch nicht')
      expect(reply.text).toContain('Kürzen Sie auf höchstens 180 Zeichen.')
      expect(reply.text).toContain('x'.repeat(181))
      expect(reply.text).toMatch(/<a href="#sample-title">/)
      expect(reply.text).toMatch(/id="sample-title"[^>]+aria-invalid="true"/)
    })

    it('that is done leads on, and says once what was done', async () => {
      const reply = await web.post(CITY, '/en/parts?/sample', { title: 'Shade', body: 'Trees', for: 'me' })
      expect([reply.status, reply.headers.location]).toEqual([303, '/en/parts#message'])
      const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? ''
      const next = await web.get(CITY, '/en/parts', { cookie })
      expect(next.text).toContain('Your draft is saved')
      expect(String(next.headers['set-cookie'])).toMatch(/tilia_flash=;.*Max-Age=0/)
      expect((await web.get(CITY, '/en/parts', { cookie: 'tilia_flash=%7B%22kind%22%3A%22x%22%7D' })).status).toBe(200)
    })

    it.each([
      ['another site', { origin: 'https://evil.example' }],
      ['a page without origin', { origin: 'null' }],
      ['another scheme', { origin: `https://${CITY}` }],
      ['another site, as plain text', { origin: 'https://evil.example', 'content-type': 'text/plain' }],
      ['another site, in parts', { origin: 'https://evil.example', 'content-type': 'multipart/form-data; boundary=x' }],
      ['another site, without a type', { origin: 'https://evil.example', 'content-type': '' }],
      ['another site, as JSON', { origin: 'https://evil.example', 'content-type': 'application/json' }],
    ])('from %s is refused', async (_from, headers) => {
      const reply = await web.post(CITY, '/de/parts?/sample', fields, { cookie: 'tilia=x', ...headers })
      expect(reply.status).toBe(403)
    })
  })

  describe('what is not there', () => {
    it('is said in the language of the page, with status 404', async () => {
      const reply = await web.get(CITY, '/de/nothing-here')
      expect(reply.status).toBe(404)
      expect(reply.text).toContain('Diese Seite gibt es nicht')
    })

    it.each(['/theme/nothing.css', '/theme/14564a-d9446c.css', '/language/xx', '/scheme/pink', '/_app/nothing.js'])(
      'is not found: %s',
      async (path) => {
        expect((await web.get(CITY, path)).status).toBe(404)
      },
    )

    it('is the page while the api does not answer, with status 503 and the way to help', async () => {
      const alone = await startWeb(null)
      const reply = await alone.get(CITY, '/de')
      expect(reply.status).toBe(503)
      expect(reply.text).toContain('Ein Teil der Plattform antwortet nicht')
      expect((await alone.get(CITY, '/livez')).status).toBe(200)
      expect(alone.log()).toContain('ApiUnavailable')
      await alone.stop()
    })
  })

  describe('a demonstration', () => {
    let demoApi: Awaited<ReturnType<typeof startApi>>
    let demo: Web
    beforeAll(async () => {
      demoApi = await startApi(database, { TILIA_MODE: 'demo' })
      demo = await startWeb(demoApi, { TILIA_MODE: 'demo' })
    })
    afterAll(async () => {
      await demo.stop()
      await demoApi.close()
    })

    it.each(['localhost', '127.0.0.1', 'nowhere.localhost'])('lists its cities at %s', async (host) => {
      const door = await demo.get(host, '/', { 'accept-language': 'sk' })
      expect([door.status, door.headers.location]).toEqual([307, '/sk/cities'])
      const list = await demo.get(host, '/sk/cities')
      expect(list.status).toBe(200)
      expect(list.text).toContain(`http://${CITY}:${demo.port}/`)
      expect(list.text).toContain(`http://${OTHER}:${demo.port}/`)
      expect((await demo.get(host, '/sk/ideas')).headers.location).toBe('/sk/cities')
    })

    it('opens a city by a path where its host is not found, and leaves it again', async () => {
      const choice = await demo.get('localhost', '/city/erlenau')
      expect([choice.status, choice.headers.location]).toEqual([303, '/sk'])
      const cookie = String(choice.headers['set-cookie']).split(';')[0] ?? ''
      expect((await demo.get('localhost', '/en', { cookie })).text).toContain('What Erlenau promises')
      expect((await demo.get('localhost', '/en/cities', { cookie })).text).toContain(`http://${CITY}:`)
      expect((await demo.get(CITY, '/en', { cookie })).text).toContain('What Lindenau promises')
      expect((await demo.get('localhost', '/city/nowhere')).status).toBe(404)
      const forged = await demo.get('localhost', '/en', { cookie: 'tilia_city=evil.example' })
      expect(forged.headers.location).toBe('/en/cities')
    })
  })

  describe('pages that visitors share', () => {
    let busy: Web
    beforeAll(async () => {
      busy = await startWeb(api, { SHARED_PAGES_MS: '60000' })
    })
    afterAll(() => busy.stop())

    const rename = (name: string) =>
      database.admin.query(`update city set name = $1 where id = (select city_id from city_host where host = $2)`, [
        name,
        CITY,
      ])

    it('are those of their own city, language, look and encoding', async () => {
      expect((await busy.get(CITY, '/en/rules')).text).toContain('Lindenau')
      expect((await busy.get(OTHER, '/en/rules')).text).toContain('Erlenau')
      expect((await busy.get(CITY, '/de/rules')).text).toContain('<html lang="de"')
      expect((await busy.get(CITY, '/en/rules', { cookie: 'tilia_scheme=dark' })).text).toContain('data-scheme="dark"')
      const small = await busy.get(CITY, '/en/rules', { 'accept-encoding': 'br' })
      expect(brotliDecompressSync(small.body).toString()).toContain('Lindenau')
      expect((await busy.get(CITY, '/en/rules')).text).toContain('data-scheme="auto"')
    })

    it('are never drawn from, or for, somebody who is signed in or was just told something', async () => {
      await busy.get(CITY, '/en/privacy')
      await rename('Lindenau am See')
      await new Promise((resolve) => setTimeout(resolve, 5_500)) // as long as the web app believes what it knows of a city
      expect((await busy.get(CITY, '/en/privacy')).text).not.toContain('am See')
      for (const cookie of [
        'tilia=a-session-that-has-ended-long-ago',
        `tilia_flash=${encodeURIComponent('{"kind":"done","text":"Only for me."}')}`,
      ]) {
        const own = await busy.get(CITY, '/en/privacy', { cookie })
        expect(own.text).toContain('am See')
        expect(own.text.includes('Only for me.')).toBe(cookie.includes('flash'))
        const others = await busy.get(CITY, '/en/privacy')
        expect(others.text).not.toMatch(/am See|Only for me/)
      }
      await rename('Lindenau')
    })
  })

  describe('in production', () => {
    let real: Web
    beforeAll(async () => {
      real = await startWeb(api, { TILIA_MODE: 'production', PUBLIC_SCHEME: 'https' })
    })
    afterAll(() => real.stop())

    it('knows no other host, no list of cities and no demonstration', async () => {
      expect((await real.get('evil.example', '/')).status).toBe(404)
      expect((await real.get('evil.example', '/en/cities')).status).toBe(404)
      expect((await real.get(CITY, '/en/cities')).status).toBe(404)
      expect((await real.get(CITY, '/en/parts')).status).toBe(404)
      expect((await real.get(CITY, '/city/lindenau')).status).toBe(404)
    })

    it('insists on TLS', async () => {
      const reply = await real.get(CITY, '/language/en')
      expect(reply.headers['strict-transport-security']).toContain('max-age=63072000')
      expect(String(reply.headers['set-cookie'])).toMatch(/HttpOnly; Secure; SameSite=Lax/i)
      await expect(startWeb(api, { TILIA_MODE: 'production', PUBLIC_SCHEME: 'http' })).rejects.toThrow('needs https')
    })

    it('stops gracefully when it is told to', async () => {
      const short = await startWeb(api)
      expect((await short.get(CITY, '/de')).status).toBe(200)
      expect(await short.stop()).toBe(0)
    })
  })
})
