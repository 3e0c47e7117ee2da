// npm run check: whether a change may land, in about a minute. Prints one line a check, and the whole output of what fails.
import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { checkout } from './services/places.mjs'
import { ensureNode } from './node-version.mjs'
import { say } from './say.mjs'

ensureNode()
process.chdir(checkout)
const bin = (name) => join(checkout, 'node_modules/.bin', name)

// Made first: types, pages and the schema need the compiled messages and the built server.
const preparations = [
  ['messages', 'npm', ['run', '--silent', 'build:messages']],
  ['server', 'npm', ['run', '--silent', 'build:server']],
]

const checks = [
  ['types', bin('tsc'), ['-p', '.']],
  // Its types are generated from schema.graphql first, so they cannot drift: they are not committed.
  ['pages (svelte-check, accessibility warnings are errors)', 'npm', ['run', '--silent', '-w', 'apps/web', 'check']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '--cache', '.']],
  ['lint', bin('oxlint'), ['.', '--deny-warnings']],
  ['boundaries', bin('depcruise'), ['libs', 'apps/api', 'apps/worker', 'apps/cli', 'test', '--output-type', 'err']],
  ['boundary fixtures', process.execPath, jest('tools/boundaries')],
  ['schema.graphql is what the resolvers say', process.execPath, ['tools/check-schema.mjs']],
  ['migrations give the committed catalogue', process.execPath, ['tools/test.mjs', 'test/schema']],
]

function jest(path) {
  return ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js', path]
}

function run([label, file, args]) {
  const begin = Date.now()
  return new Promise((resolve) => {
    execFile(file, args, { maxBuffer: 1 << 26, env: { ...process.env, FORCE_COLOR: '0' } }, (error, stdout, stderr) => {
      const seconds = ((Date.now() - begin) / 1000).toFixed(1)
      say(`${error ? 'FAILED' : 'ok    '} ${label} (${seconds} s)`)
      if (error) say(`${stdout}${stderr}`.trimEnd())
      resolve(!error)
    })
  })
}

/** Keeps the cores busy, one check each. */
async function runAll(queue) {
  const waiting = [...queue]
  let good = true
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) good = (await run(next)) && good
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, lane))
  return good
}

let good = true
for (const preparation of preparations) good = (await run(preparation)) && good
good = (await runAll(checks)) && good
say(good ? 'May land.' : 'May not land yet.')
process.exitCode = good ? 0 : 1
