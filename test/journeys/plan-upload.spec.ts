import { readFile } from 'node:fs/promises'
import { newId, type CityId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson, aSession } from '@tilia/identity/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { startApi } from '../api.js'
import { startWeb, type Web } from '../web.js'

const CITY = 'lindenau.example'
const IMPORT = '/en/staff/plans/import'
const BOUNDARY = 'a-line-that-stands-in-no-page'

describe('a saved plan page on the staff desk', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>
  let web: Web
  let cityId: CityId
  let cookie: string
  let page: string

  beforeAll(async () => {
    database = await createTestDatabase()
    cityId = await aCity(database, CITY)
    const official = await aPerson(database, cityId, { roles: ['staff'] })
    cookie = `tilia=${await aSession(database, official)}`
    api = await startApi(database)
    web = await startWeb(api)
    page = await readFile(new URL('plan-page.html', import.meta.url), 'utf8')
  })
  afterAll(async () => {
    await web?.stop()
    await api?.close()
    await database?.close()
  })

  /** As a browser saves it: with the scripts and styles of the site in it. */
  const savedWith = (bytes: number): string =>
    page.replace('</head>', `<script>${'var tree = "lime";\n'.repeat(bytes / 19)}</script></head>`)

  function upload(file: string, fields: Record<string, string> = {}) {
    const given = { key: newId(), language: 'en', page: '', ...fields }
    const parts = Object.entries(given).map(
      ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const last = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="plan.html"\r\ncontent-type: text/html\r\n\r\n${file}\r\n--${BOUNDARY}--\r\n`
    return web.post(CITY, `${IMPORT}?/import`, parts.join('') + last, {
      cookie,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    })
  }

  const plans = async (): Promise<number> =>
    (await database.admin.query('select count(*)::int as n from plan')).rows[0].n

  it('of two megabytes becomes a draft', async () => {
    const reply = await upload(savedWith(2_000_000))
    expect([reply.status, reply.headers.location]).toEqual([303, '/en/staff/plans/1#message'])
    expect(await plans()).toBe(1)
  })

  it('that is larger than can be read is refused beside the field, and what was pasted stays', async () => {
    const reply = await upload(savedWith(5_000_000), { page: 'Pasted before the file was chosen' })
    expect(reply.status).toBe(422)
    expect(reply.text).toMatch(/id="import-file-error".{0,600}larger than 4 MB/s)
    expect(reply.text).toContain('Pasted before the file was chosen')
  })

  it('that is larger than is even listened to is refused with the same sentence', async () => {
    const reply = await upload(savedWith(9_000_000))
    expect(reply.status).toBe(422)
    expect(reply.text).toMatch(/id="import-file-error".{0,600}larger than 4 MB/s)
    expect(await plans()).toBe(1)
  })

  it('that weighs twice as much on its way, for what must be escaped in it, still arrives', async () => {
    const reply = await upload(page.replace('</head>', `<script>${'"'.repeat(3_900_000)}</script></head>`))
    expect(reply.status).toBe(303)
    expect(await plans()).toBe(2)
  })

  it('opens no door for other forms, which take no more than text', async () => {
    const reply = await web.post(CITY, '/en/subscribe?/subscribe', { address: 'a'.repeat(600_000) })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('more than can be sent at once')
  })
})
