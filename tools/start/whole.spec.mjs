import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { run } from '../services/keep.mjs'
import { endAll, eventually, freePort, freshFolder, get, launch, processesOf } from './start-under-test.mjs'

const ready = 'Tilia is ready'
const superuser = (folder) => `postgres://postgres@localhost/tilia?host=${encodeURIComponent(socketsOf(folder))}`
const socketsOf = (folder) => (existsSync(join(folder, 'run')) ? join(folder, 'run') : folder)

async function query(address, text) {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

afterEach(endAll)

describe('npm start', () => {
  const folder = freshFolder()
  let port

  beforeAll(async () => (port = await freePort()))

  it('prints the address first, answers there from the first second, shares out secrets, and ends without a trace', async () => {
    const { child, output, ended, until } = launch({ PORT: String(port), TILIA_DATA: folder })
    await until('\n')
    expect(output.stdout.split('\n')[0]).toBe(`http://localhost:${port}/`)
    expect(await get(port, '/')).toMatchObject({ status: 503, body: expect.stringContaining('Tilia is starting') })
    await until(ready)
    expect((await get(port, '/livez')).status).toBe(200)
    expect((await get(port, '/')).status).toBeLessThan(400)
    if (existsSync('/proc/self/environ')) expectFewSecrets(folder)
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(output.stderr).toBe('')
    expect(processesOf(folder)).toEqual([])
    expect(readdirSync(socketsOf(folder)).filter((name) => name.includes('PGSQL'))).toEqual([])
  }, 240_000)

  it('comes back from a backup, made and unpacked as docs/operating.md says', async () => {
    const { child, ended, until } = launch({ PORT: String(port), TILIA_DATA: folder })
    await until(ready)
    await query(superuser(folder), `create table kept as select 'still here' as word`)
    await expect(query(superuser(folder), `select 'jana@marked.example'::uuid`)).rejects.toThrow('jana@marked')
    child.kill('SIGTERM')
    await ended
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'log/postgres.log'), 'utf8')).toMatch(/ERROR/)
    expect(readFileSync(join(folder, 'log/postgres.log'), 'utf8')).not.toContain('marked')

    const elsewhere = freshFolder()
    await run('tar', ['-C', folder, '-czf', join(elsewhere, 'backup.tar.gz'), 'postgres', 'secrets.json'])
    await run('tar', ['-C', elsewhere, '--same-owner', '-xzf', join(elsewhere, 'backup.tar.gz')])
    const again = launch({ PORT: String(port), TILIA_DATA: elsewhere })
    await again.until(ready)
    expect(await query(superuser(elsewhere), 'select word from kept')).toEqual([{ word: 'still here' }])
    expect(readFileSync(join(elsewhere, 'secrets.json'), 'utf8')).toBe(
      readFileSync(join(folder, 'secrets.json'), 'utf8'),
    )
    again.child.kill('SIGINT')
    expect(await again.ended).toBe(0)
  }, 240_000)

  it('leaves no process behind when it is killed outright', async () => {
    const { child, ended, until } = launch({ PORT: String(port), TILIA_DATA: folder })
    await until(ready)
    child.kill('SIGKILL')
    await ended
    expect(await eventually(() => processesOf(folder).length === 0)).toBe(true)
  }, 240_000)

  it('has kept everything after that, and refuses a second one beside it', async () => {
    const { child, ended, until } = launch({ PORT: String(port), TILIA_DATA: folder })
    await until(ready)
    expect(await query(superuser(folder), 'select word from kept')).toEqual([{ word: 'still here' }])
    const second = launch({ PORT: String(await freePort()), TILIA_DATA: folder })
    expect(await second.ended).toBe(1)
    expect(second.output.stderr).toBe(
      `Tilia already runs from this folder (process ${child.pid}). Stop it first, or set TILIA_DATA to another folder.\n`,
    )
    expect((await get(port, '/livez')).status).toBe(200)
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  }, 240_000)

  it('uses the database, Redis and mail server it is given, and brings none along', async () => {
    const given = freshFolder()
    const own = 'tilia_given'
    const env = {
      PORT: String(port),
      TILIA_DATA: given,
      DATABASE_URL: process.env.TEST_ADMIN_URL.replace('/postgres?', `/${own}?`),
      REDIS_URL: process.env.REDIS_URL,
      SMTP_URL: 'smtp://127.0.0.1:9',
    }
    const { child, ended, until } = launch(env)
    await until(ready)
    expect(readdirSync(given)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(postgres|redis|mailbox)$/)]),
    )
    expect(
      await query(process.env.TEST_APP_URL.replace('{db}', own), 'select count(*)::int as n from city'),
    ).toHaveLength(1)
    expect((await get(port, '/livez')).status).toBe(200)
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    await query(process.env.TEST_ADMIN_URL, `drop database ${own} with (force)`)
  }, 240_000)
})

/** Each process gets only the secrets it uses. */
function expectFewSecrets(folder) {
  expect(processesOf(folder).length).toBeGreaterThan(5)
  const environments = processesOf(folder).map((id) => environmentOf(id))
  const of = (word) => environments.find(({ command }) => command.includes(word)).names
  expect(of('apps/web/server.mjs')).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(DATABASE|REDIS|SMTP|TILIA_SECRET)/)]),
  )
  expect(of('apps/api/src/main.js')).not.toContain('DATABASE_OWNER_URL')
  expect(of('apps/api/src/main.js')).not.toContain('DATABASE_RELAY_URL')
  expect(of('apps/worker/src/main.js')).not.toContain('DATABASE_OWNER_URL')
  expect(of('apps/worker/src/main.js')).toContain('DATABASE_RELAY_URL')
}

function environmentOf(id) {
  const read = (file) => readFileSync(`/proc/${id}/${file}`, 'utf8').split('\0')
  return { command: read('cmdline').join(' '), names: read('environ').map((pair) => pair.split('=')[0]) }
}
