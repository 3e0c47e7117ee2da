// What is measured: the platform as an operator runs it, one api and one web, over a PostgreSQL that really writes.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkout, passingPlace } from '../../../tools/services/places.mjs'
import { startPostgres } from '../../../tools/services/postgres.mjs'
import { startRedis } from '../../../tools/services/redis.mjs'
import { makeDatabase, makeRoles } from '../../../tools/services/roles.mjs'
import { run } from '../../../tools/services/keep.mjs'

export const WEB_SECRET = 'what-web-and-api-share-while-they-are-measured'

/** Everything runs until `stop()`. `onLine` gets PostgreSQL's log. */
export async function openStage({ onLine } = {}) {
  const place = passingPlace()
  const started = []
  const stop = async () => {
    for (const end of started.reverse()) await end()
    place.remove()
  }
  try {
    const postgres = await startPostgres(place, { durable: true, onLine })
    started.push(postgres.stop)
    const redis = await startRedis(place, { durable: false, say: () => {} })
    started.push(redis.stop)
    const admin = postgres.url('postgres', 'postgres')
    await makeRoles(admin)
    await makeDatabase(admin, 'tilia')
    const env = { ...process.env, NODE_ENV: 'production', DATABASE_OWNER_URL: postgres.url('tilia_owner', 'tilia') }
    await run(process.execPath, ['dist/libs/platform/src/db/migrate.main.js'], { env })
    const settings = {
      ...process.env,
      NODE_ENV: 'production',
      TILIA_MODE: 'test',
      PUBLIC_SCHEME: 'http',
      WEB_SECRET,
      TILIA_SECRET: 'what-nobody-but-this-installation-knows-of',
      DATABASE_URL: postgres.url('tilia_app', 'tilia'),
      REDIS_URL: redis.url,
      SMTP_URL: 'smtp://127.0.0.1:1',
      LOG_LEVEL: 'error',
      NODE_OPTIONS: '--max-semi-space-size=64',
    }
    return {
      sockets: place.sockets,
      admin: postgres.url('postgres', 'tilia'),
      url: postgres.url,
      postgresPid: () => pidOf(join(place.root, 'postgres')),
      async startApi(port, more = {}) {
        const env = { ...settings, ...more, API_PORT: String(port) }
        const child = await listening('dist/apps/api/src/main.js', env, '/livez', port)
        started.push(child.end)
        return child
      },
      async startWeb(port, apiPort, more = {}) {
        const env = { ...settings, ...more, API_PORT: String(apiPort), PORT: String(port) }
        const child = await listening('apps/web/server.mjs', env, '/livez', port)
        started.push(child.end)
        return child
      },
      async startBare(port) {
        const child = await listening('test/bench/stage/bare.mjs', { ...process.env, PORT: String(port) }, '/', port)
        started.push(child.end)
        return child
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function pidOf(data) {
  const { readFile } = await import('node:fs/promises')
  return Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0])
}

async function listening(file, env, path, port) {
  const child = spawn(process.execPath, [file], { cwd: checkout, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const end = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}`)
    try {
      if ((await fetch(`http://127.0.0.1:${port}${path}`)).ok) return { pid: child.pid, port, end }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  await end()
  throw new Error(`${file} did not answer within 30 seconds`)
}

/** A port that was free a moment ago. */
export async function freePort() {
  const { createServer } = await import('node:net')
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}
