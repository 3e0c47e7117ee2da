import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { aPostOffice } from '@tilia/identity/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'

const TILIA = fileURLToPath(new URL('../../bin/tilia.mjs', import.meta.url))

describe('tilia city', () => {
  let database: TestDatabase
  let post: Awaited<ReturnType<typeof aPostOffice>>

  beforeAll(async () => {
    database = await createTestDatabase()
    post = await aPostOffice(database)
  })
  afterAll(async () => {
    await post.close()
    await database.close()
  })

  /** The command itself, as `npx tilia` starts it. */
  function tilia(
    words: readonly string[],
    env: NodeJS.ProcessEnv = {},
  ): Promise<{ code: number; out: string; err: string }> {
    const urls = { DATABASE_URL: database.url('app'), DATABASE_OWNER_URL: database.url('owner') }
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [TILIA, 'city', ...words],
        { env: { PATH: process.env.PATH, ...urls, ...env } },
        (fault, out, err) => resolve({ code: fault === null ? 0 : Number(fault.code), out, err }),
      )
    })
  }

  const create = (change: Readonly<Record<string, string>> = {}, env: NodeJS.ProcessEnv = {}) => {
    const options = {
      host: 'ulmenau.example',
      name: 'Ulmenau',
      languages: 'de,en',
      admin: 'eva@ulmenau.example',
      ...change,
    }
    return tilia(['create', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])], env)
  }

  it('makes a city and mails its first admin an invitation, in the language of the city', async () => {
    const { code, out, err } = await create({ host: 'Ulmenau.Example', colours: '#14564A,#be185d' })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe('Ulmenau answers at ulmenau.example. An invitation is on its way to eva@ulmenau.example.\n')
    const letters = await post.lettersTo('eva@ulmenau.example')
    expect(letters).toHaveLength(1)
    expect(letters[0]).toContain('https://ulmenau.example/de/invitation?token=')
    const { rows } = await database.admin.query(
      `select languages, default_language, accent_colour, demo, (select array_agg(verb order by id) from act) as acts
       from city where name = 'Ulmenau'`,
    )
    expect(rows).toEqual([
      {
        languages: ['de', 'en'],
        default_language: 'de',
        accent_colour: '#14564a',
        demo: false,
        acts: ['city_created', 'role_invited'],
      },
    ])
  })

  it('invites another admin, as when nobody can sign in any more', async () => {
    const { code, out } = await tilia(['invite', '--host', 'ulmenau.example', '--admin', 'max@ulmenau.example'])
    expect({ code, out }).toEqual({ code: 0, out: 'An invitation to Ulmenau is on its way to max@ulmenau.example.\n' })
    expect(await post.lettersTo('max@ulmenau.example')).toHaveLength(1)
  })

  it('ends with 2 and one sentence where the host is taken, and makes nothing', async () => {
    const count = async () => (await database.admin.query('select count(*)::int from city')).rows[0].count
    const before = await count()
    const { code, err } = await create({ admin: 'somebody@else.example' })
    expect(code).toBe(2)
    expect(err).toBe('--host: ulmenau.example is a city already. To invite another admin: tilia city invite.\n')
    expect(await count()).toBe(before)
    expect(await post.lettersTo('somebody@else.example')).toEqual([])
  })

  it('says what is missing where it finds no database', async () => {
    const { code, err } = await create({}, { DATABASE_OWNER_URL: '' })
    expect(code).toBe(2)
    expect(err).toBe('Set DATABASE_OWNER_URL, or start Tilia in this folder first (npm start).\n')
  })
})
