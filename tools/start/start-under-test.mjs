// Runs `npm start`'s script as a child for specs, and looks at what it leaves behind.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const script = fileURLToPath(new URL('../start.mjs', import.meta.url))

/** A new folder for data. Root's services run as `nobody`, who must be able to enter it. */
export function freshFolder() {
  const folder = mkdtempSync(join(process.env.TILIA_TEST_PLACE, 'start-'))
  chmodSync(folder, 0o711)
  return folder
}

const launched = []

/** Ends what a failed spec has left behind. */
export function endAll() {
  for (const child of launched.splice(0)) child.kill('SIGKILL')
}

/** Starts; `until(text)` waits for a piece of output, `ended` settles with the exit code, `lines()` is what it printed. */
export function launch(env, command = [process.execPath, script]) {
  const child = spawn(command[0], command.slice(1), { env: { ...withoutServices(), ...env } })
  launched.push(child)
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) child[name].on('data', (text) => (output[name] += text))
  const ended = once(child, 'close').then(([code]) => code)
  const until = async (text) => {
    const said = () => output.stdout.includes(text)
    while (!said() && child.exitCode === null && child.signalCode === null) await pause(50)
    if (!said()) throw new Error(`Tilia ended before saying "${text}": ${output.stdout}${output.stderr}`)
  }
  return { child, output, ended, until }
}

// The test run has services of its own in the environment, which start would take for the operator's wish.
function withoutServices() {
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_RELAY_URL, REDIS_URL, SMTP_URL, TILIA_MODE, ...rest } = process.env
  return rest
}

/** Ids of living processes that carry `folder` in their command line or environment (Linux only; elsewhere none). */
export function processesOf(folder) {
  if (!existsSync('/proc/self/environ')) return []
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  return ids.filter((id) => ['cmdline', 'environ'].some((file) => look(`/proc/${id}/${file}`).includes(folder)))
}

function look(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** GET; `{ status, body }`, status 0 where nobody answers. */
export function get(port, path, host = 'localhost') {
  return new Promise((resolve) => {
    const call = request({ host: '127.0.0.1', port, path, headers: { host: `${host}:${port}` } }, (response) => {
      let body = ''
      response.on('data', (text) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode, body }))
    })
    call.on('error', () => resolve({ status: 0, body: '' }))
    call.end()
  })
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Waits until `condition()` holds, at most `limit` ms; returns whether it did. */
export async function eventually(condition, limit = 15_000) {
  for (const end = Date.now() + limit; Date.now() < end && !(await condition());) await pause(50)
  return condition()
}
