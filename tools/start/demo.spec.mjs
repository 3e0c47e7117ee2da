import pg from 'pg'
import { endAll, eventually, freePort, freshFolder, get, launch, processesOf } from './start-under-test.mjs'

describe('npm start, interrupted while it makes the demonstration', () => {
  const folder = freshFolder()
  const address = (role) => `postgres://${role}@localhost/tilia?host=${encodeURIComponent(`${folder}/run`)}`

  afterEach(endAll)

  async function ask(text) {
    const client = new pg.Client({ connectionString: address('postgres') })
    await client.connect()
    try {
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }

  const isHalfMade = async () => {
    const rows = await ask('select exists (select from proposal) as begun').catch(() => [])
    return rows[0]?.begun === true
  }

  it('leaves no process behind, shows no half of it, and makes it whole at the next start', async () => {
    const port = await freePort()
    const env = { PORT: String(port), TILIA_DATA: folder }
    const first = launch(env)
    expect(await eventually(isHalfMade, 240_000)).toBe(true)
    expect(await get(port, '/')).toMatchObject({ status: 503, body: expect.stringContaining('Tilia is starting') })
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(first.output.stderr).toBe('')
    expect(processesOf(folder)).toEqual([])

    const second = launch(env)
    await second.until('Tilia is ready')
    expect(await ask(`select name from city order by name`)).toEqual([{ name: 'Detmold' }, { name: 'Rosario' }])
    expect(await ask(`select nspname from pg_namespace where nspname like 'story%'`)).toEqual([])
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
    expect(processesOf(folder)).toEqual([])
  }, 600_000)
})
