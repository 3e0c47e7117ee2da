// npm start: the whole platform from one command, as a demonstration unless TILIA_MODE says otherwise.
//   PORT, HOST      where the web answers (3000, 127.0.0.1)         TILIA_DATA   the folder that keeps everything
//   DATABASE_URL, REDIS_URL, SMTP_URL   used where set; otherwise PostgreSQL, Redis and a mailbox are brought along
import { ensureNode } from './node-version.mjs'
import { Trouble, say, step } from './say.mjs'
import { checkout } from './services/places.mjs'
import { keep, run } from './services/keep.mjs'
import { build } from './build.mjs'
import { claimPlace } from './start/claim-place.mjs'
import { makeDemo } from './start/demo.mjs'
import { explain } from './start/explain.mjs'
import { healthy, lastWords } from './start/health.mjs'
import { holdPort } from './start/hold-port.mjs'
import { logFile } from './start/log-file.mjs'
import { secretsFor } from './start/secrets.mjs'
import { startServices } from './start/services.mjs'
import { settings } from './start/settings.mjs'
import { welcome } from './start/welcome.mjs'

ensureNode()
process.chdir(checkout)

const asked = Symbol('somebody asked Tilia to stop')
const ending = Promise.withResolvers()
ending.promise.catch(() => {})
const undo = []

async function bringUp() {
  const { mode, host, port, origin } = wishes()
  const place = claimPlace()
  undo.push(place.release)
  const releasePort = await holdPort(host, port)
  undo.push(releasePort)
  say(origin)

  const secrets = secretsFor(mode, place)
  await build()
  const services = await startServices(place, secrets, watch)
  const env = settings({ mode, host, port, place, services })
  const migrator = 'dist/libs/platform/src/db/migrate.main.js'
  await step('Preparing the database', () => run(process.execPath, [migrator], { env: env('migrate') }))

  const api = serve(place, 'api', 'dist/apps/api/src/main.js', env('api'))
  if (mode === 'demo') await makeDemo(env('cli'), (child) => undo.push(child.stop))
  const worker = serve(place, 'worker', 'dist/apps/worker/src/main.js', env('worker'))
  const door = { socketPath: env('api').API_SOCKET, path: '/readyz' }
  await step('Starting api and worker', () => Promise.all([healthy('The api', door, api), worker.working]))

  await releasePort()
  const web = serve(place, 'web', 'apps/web/server.mjs', env('web'))
  await step('Starting the web pages', () => healthy('The web', { host, port, path: '/livez' }, web))
  await welcome({ origin, mode, place, env })
}

function wishes() {
  const { TILIA_MODE: mode = 'demo', HOST: host = '127.0.0.1', PORT = '3000' } = process.env
  const port = Number(PORT)
  const possible = Number.isInteger(port) && port > 0 && port < 65_536
  if (!possible) throw new Trouble(`PORT must be a number from 1 to 65535, not ${PORT}`)
  return { mode, host, port, origin: `http://localhost${port === 80 ? '' : `:${port}`}/` }
}

/** Starts one of Tilia's processes; `working` settles when its log says that it takes jobs. */
function serve(place, name, file, env) {
  const write = logFile(place.logs, name)
  const working = Promise.withResolvers()
  const onLine = (line) => {
    write(line)
    if (line.includes('"event":"working"')) working.resolve()
  }
  const child = keep(process.execPath, ['--max-semi-space-size=64', file], { env, onLine })
  watch(`The ${name}`, child)
  return { ...child, working: working.promise }
}

/** A part that ends without being asked ends Tilia: half a platform would answer wrongly. */
function watch(name, service) {
  undo.push(service.stop)
  service.exited.then((result) => ending.reject(new Trouble(`${name} has ended: ${lastWords(result)}`)))
}

async function stopAll() {
  for (const stop of undo.reverse()) await stop()
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => ending.reject(asked))

try {
  await Promise.race([bringUp(), ending.promise])
  await ending.promise
} catch (error) {
  if (error !== asked) process.stderr.write(`${explain(error)}\n`)
  process.exitCode = error === asked ? 0 : 1
}
await step('Stopping', stopAll)
process.exit()
