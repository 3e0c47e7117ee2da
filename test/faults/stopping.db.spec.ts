import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { aCity } from '@tilia/city/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { WEB_SECRET } from '../api.js'

const program = fileURLToPath(new URL('../../dist/apps/api/src/main.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tilia-stop-'))
const socketPath = join(folder, 'api.sock')

describe('the api, told to stop', () => {
  let database: TestDatabase
  let api: ChildProcess
  let ended: Promise<number | null>

  beforeEach(async () => {
    database = await createTestDatabase()
    await aCity(database, 'lindenau.example')
    api = spawn(process.execPath, [program], {
      env: {
        ...process.env,
        TILIA_MODE: 'test',
        DATABASE_URL: database.url('app'),
        SMTP_URL: 'smtp://127.0.0.1:1',
        WEB_SECRET,
        TILIA_SECRET: 'a-key-that-only-this-installation-knows',
        PUBLIC_SCHEME: 'http',
        API_SOCKET: socketPath,
      },
      stdio: 'ignore',
    })
    ended = once(api, 'exit').then(([code]) => code as number | null)
    await until(async () => (await send('GET', '/readyz').catch(() => null))?.status === 200)
  }, 120_000)
  afterEach(async () => {
    api.kill('SIGKILL')
    await database.close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) {
      if (api.exitCode !== null) throw new Error(`The api ended with ${api.exitCode}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  const send = (method: string, path: string, body?: object) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'x-tilia-secret': WEB_SECRET,
        'x-tilia-host': 'lindenau.example',
        'x-tilia-locale': 'en',
        'x-tilia-client-ip': '192.0.2.1',
      }
      const call = request({ socketPath, method, path, headers }, (response) => {
        let text = ''
        response.on('data', (chunk) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode!, text }))
        response.on('error', reject)
      })
      call.on('error', reject)
      call.end(body && JSON.stringify(body))
    })

  /** A question whose answer waits until the table is let go. */
  async function askAndWait() {
    const holder = await database.admin.connect()
    await holder.query('begin; lock table proposal in access exclusive mode')
    const answer = send('POST', '/graphql', { query: '{ proposals(first: 1) { total } }' })
    answer.catch(() => undefined)
    const waiting = `select from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`
    await until(async () => (await database.admin.query(waiting, [database.name])).rowCount! > 0)
    return { answer, letGo: async () => (await holder.query('rollback'), holder.release()) }
  }

  it('answers what is under way, takes nothing new, and ends', async () => {
    const { answer, letGo } = await askAndWait()
    api.kill('SIGTERM')
    await until(async () => (await send('GET', '/livez').catch(() => null)) === null)
    await letGo()
    expect(await answer).toEqual({ status: 200, text: expect.stringContaining('"total":0') })
    expect(await ended).toBe(0)
  }, 120_000)

  it('waits for no answer that does not come', async () => {
    const { letGo } = await askAndWait()
    api.kill('SIGTERM')
    expect(await ended).toBe(0)
    await letGo()
  }, 120_000)
})
