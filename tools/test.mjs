// npm test [-- jest arguments]
// Builds, starts a PostgreSQL and a Redis of its own, migrates a template database, runs the specs, then the browser
// journeys. Specs find the services by environment variables; `{db}` in a URL stands for the database's name:
//   TEST_ADMIN_URL  TEST_OWNER_URL  TEST_APP_URL  TEST_RELAY_URL  TEST_DATABASE_TEMPLATE  REDIS_URL  CHROMIUM_PATH
// What PostgreSQL and Redis log lies in the folder TEST_SERVICE_LOGS.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureNode } from './node-version.mjs'
import { say, step } from './say.mjs'
import { build } from './build.mjs'
import { findChromium } from './chromium.mjs'
import { checkout, passingPlace } from './services/places.mjs'
import { keep, run } from './services/keep.mjs'
import { startPostgres } from './services/postgres.mjs'
import { startRedis } from './services/redis.mjs'
import { makeDatabase, makeRoles } from './services/roles.mjs'
import { logFile, postgresLog } from './start/log-file.mjs'

ensureNode()
process.chdir(checkout)
const template = 'tilia_template'
const browserSpec = /\.browser\.spec\.ts$/
const needsWeb = /\/(test\/(?!schema|faults|races|security|bench|demo)|tools\/start\/)/
const jest = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js']

const running = []
let child = null
let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = true
    child?.stop()
  })
}

let place

async function main(args) {
  await build(['messages', 'server'])
  const specs = await listSpecs(args)
  const journeys = specs.filter((file) => browserSpec.test(file))
  if (specs.some((file) => needsWeb.test(file))) await build(['web'])
  const env = await step('Starting PostgreSQL and Redis', startServices)
  const nothingElse = specs.length > 0 && journeys.length === specs.length
  const first = nothingElse ? null : await runJest(args, { ...env, TILIA_SPECS: 'server' })
  if (interrupted || journeys.length === 0) return first
  const chromium = await step('Looking for Chromium', () => findChromium({ say }))
  if (chromium.path)
    return (await runJest(args, { ...env, TILIA_SPECS: 'browser', CHROMIUM_PATH: chromium.path })) || first
  say(`\nNot run, because they need a browser and ${chromium.missing}:`)
  journeys.forEach((file) => say(`  ${file.slice(checkout.length + 1)}`))
  return first ?? 1
}

async function listSpecs(args) {
  const lines = await run(process.execPath, [...jest, '--listTests', ...args])
  return lines.filter((line) => line.startsWith('/'))
}

async function startServices() {
  place = passingPlace()
  const logs = join(place.root, 'log')
  mkdirSync(logs)
  const postgres = await startPostgres(place, { durable: false, onLine: postgresLog(logs) })
  running.push(postgres)
  const redis = await startRedis(place, { durable: false, say, onLine: logFile(logs, 'redis') })
  running.push(redis)
  await makeRoles(postgres.url('postgres', 'postgres'))
  await makeDatabase(postgres.url('postgres', 'postgres'), template)
  const migrate = join(checkout, 'dist/libs/platform/src/db/migrate.main.js')
  if (existsSync(migrate)) {
    await run(process.execPath, [migrate], {
      env: { ...process.env, NODE_ENV: 'test', DATABASE_OWNER_URL: postgres.url('tilia_owner', template) },
    })
  }
  return {
    NODE_ENV: 'test',
    TZ: 'UTC',
    TEST_DATABASE_TEMPLATE: template,
    TEST_ADMIN_URL: postgres.url('postgres', 'postgres'),
    TEST_OWNER_URL: postgres.url('tilia_owner', '{db}'),
    TEST_APP_URL: postgres.url('tilia_app', '{db}'),
    TEST_RELAY_URL: postgres.url('tilia_relay', '{db}'),
    REDIS_URL: redis.url,
    TEST_SERVICE_LOGS: logs,
    TILIA_TEST_PLACE: place.root,
  }
}

/** Runs jest and returns its exit code. */
async function runJest(args, env) {
  if (interrupted) return 130
  child = keep(process.execPath, [...jest, ...args], { env: { ...process.env, ...env }, show: true })
  const { code } = await child.exited
  return code ?? 1
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  for (const service of running.reverse()) await service.stop()
  place?.remove()
}
process.exit(interrupted ? 130 : process.exitCode)
