import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aCity } from '@tilia/city/testing'
import { A_PAGE_IN_ONE_FILE, A_PLAN_PAGE } from '@tilia/plans/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'

const TILIA = new URL('../../bin/tilia.mjs', import.meta.url).pathname

describe('tilia plan import', () => {
  let database: TestDatabase
  let folder: string

  beforeAll(async () => {
    database = await createTestDatabase()
    await aCity(database, 'lindenau.example')
    folder = await mkdtemp(join(tmpdir(), 'tilia-import-'))
    await writeFile(join(folder, 'page.txt'), A_PLAN_PAGE)
    await writeFile(join(folder, 'page.mhtml'), A_PAGE_IN_ONE_FILE)
    await writeFile(join(folder, 'letter.txt'), 'Dear city, hello.')
  })
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  function tilia(file: string, host: string, url = database.url('app')) {
    const args = [TILIA, 'plan', 'import', join(folder, file), '--city', host]
    const env = { ...process.env, DATABASE_URL: url }
    return new Promise<{ code: unknown; out: string; problem: string }>((resolve) =>
      execFile(process.execPath, args, { env }, (error, out, problem) =>
        resolve({ code: error?.code ?? 0, out, problem }),
      ),
    )
  }

  it('makes a draft in the city that was named, and says what is left to look at', async () => {
    const { code, out } = await tilia('page.txt', 'Lindenau.example')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^Draft plan 1 of Lindenau: \d+ to look at/) })
    const { rows } = await database.admin.query(
      `select state, language, draft->>'periodEnd' as ends, (select count(*)::integer from act where verb = 'plan_imported') as acts from plan`,
    )
    expect(rows).toEqual([{ state: 'draft', language: 'de', ends: '2028-08', acts: 1 }])
  })

  it('reads a page that a browser saved in one file', async () => {
    const { code, out } = await tilia('page.mhtml', 'lindenau.example')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^Draft plan 2 of Lindenau/) })
    const { rows } = await database.admin.query(`select draft->>'country' as country from plan where number = 2`)
    expect(rows).toEqual([{ country: 'Uruguay' }])
  })

  it('says in one sentence what is wrong, and does nothing', async () => {
    const before = await database.admin.query('select count(*)::integer from plan')
    const [city, page, file, role] = await Promise.all([
      tilia('page.txt', 'nowhere.example'),
      tilia('letter.txt', 'lindenau.example'),
      tilia('gone.txt', 'lindenau.example'),
      tilia('page.txt', 'lindenau.example', database.url('owner')),
    ])
    expect(city).toEqual({ code: 2, out: '', problem: 'There is no city at nowhere.example.\n' })
    expect(page).toMatchObject({
      code: 2,
      problem: expect.stringMatching(/letter\.txt is not an OGP Local plan page\.\n$/),
    })
    expect(file).toMatchObject({ code: 2, problem: expect.stringMatching(/^There is no file .*gone\.txt\.\n$/) })
    expect(role).toMatchObject({
      code: 2,
      problem: expect.stringMatching(/^The database cannot be used\..*owns tables.*\n$/),
    })
    expect((await database.admin.query('select count(*)::integer from plan')).rows).toEqual(before.rows)
  })
})
