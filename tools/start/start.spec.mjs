import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { endAll, freePort, freshFolder, launch, script } from './start-under-test.mjs'

const root = process.getuid() === 0
const canMount = root && spawnSync('unshare', ['-m', 'true']).status === 0
const oneSentence = /^[^\n]+\n$/

/** Runs start until it ends by itself; returns what it printed and how it ended. */
async function startAndFail(env, command) {
  const { ended, output } = launch(env, command)
  return { code: await ended, ...output }
}

afterEach(endAll)

describe('npm start says in one sentence', () => {
  it.each(['127.0.0.1', '::', '::1'])('that the port is in use, whoever listens on %s', async (host) => {
    const other = createServer().listen(0, host)
    await once(other, 'listening')
    const { port } = other.address()
    const folder = freshFolder()
    const { code, stdout, stderr } = await startAndFail({ PORT: String(port), TILIA_DATA: folder })
    other.close()
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain(`Port ${port} is in use`)
    expect(stderr).toContain(`PORT=${port + 1} npm start`)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(readdirSync(folder).filter((name) => name === 'postgres' || name === 'running')).toEqual([])
  })

  it('that a port is no port', async () => {
    const { code, stderr } = await startAndFail({ PORT: 'http', TILIA_DATA: freshFolder() })
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain('PORT must be a number from 1 to 65535, not http')
    expect(code).toBe(1)
  })

  it('that it may not write where its data should go', async () => {
    const folder = root ? '/sys/kernel/tilia' : join(freshFolder(), 'closed')
    if (!root) mkdirSync(folder, { mode: 0o500 })
    const { code, stderr } = await startAndFail({ PORT: String(await freePort()), TILIA_DATA: folder })
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain(folder)
    expect(stderr).toContain('TILIA_DATA')
    expect(code).toBe(1)
  })

  const withMount = canMount ? it : it.skip
  const mounted = (options, folder) => [
    'unshare',
    '-m',
    'sh',
    '-c',
    `mount -t tmpfs -o ${options} tmpfs "${folder}" && exec "$@"`,
    'sh',
    process.execPath,
    script,
  ]

  withMount('that the file system is read-only', async () => {
    const folder = freshFolder()
    const { code, stderr } = await startAndFail(
      { PORT: String(await freePort()), TILIA_DATA: folder },
      mounted('ro', folder),
    )
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain('read-only')
    expect(code).toBe(1)
  })

  withMount('that the disk is nearly full, before anything is stored', async () => {
    const folder = freshFolder()
    const { code, stderr } = await startAndFail(
      { PORT: String(await freePort()), TILIA_DATA: folder },
      mounted('size=20m', folder),
    )
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain('The disk is full')
    expect(stderr).toContain(folder)
    expect(code).toBe(1)
  })

  it('which variables production needs', async () => {
    const { code, stderr } = await startAndFail({
      PORT: String(await freePort()),
      TILIA_DATA: freshFolder(),
      TILIA_MODE: 'production',
    })
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain(
      'DATABASE_URL, DATABASE_OWNER_URL, DATABASE_RELAY_URL, REDIS_URL, SMTP_URL, WEB_SECRET, TILIA_SECRET',
    )
    expect(code).toBe(1)
  })

  it('that the database it was given does not answer', async () => {
    const env = {
      PORT: String(await freePort()),
      TILIA_DATA: freshFolder(),
      DATABASE_URL: `postgres://x@127.0.0.1:${await freePort()}/tilia`,
    }
    const { code, stderr } = await startAndFail(env)
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain('The database in DATABASE_URL does not answer')
    expect(code).toBe(1)
  })
})
