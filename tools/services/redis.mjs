// A real Redis: the one that is installed, else one unpacked from the system's packages into the user's cache.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { keep, run } from './keep.mjs'
import { servant, servantsFolder } from './places.mjs'

const packages = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1', 'liblua5.1-0']
const noRedis =
  'redis-server not found. Debian/Ubuntu: sudo apt-get install -y redis-server; macOS: brew install redis; or set REDIS_URL'

/**
 * Starts Redis on a unix socket in `place`. `durable` keeps an append-only file, tests keep nothing.
 * `say` is told before anything is fetched. Returns `{ url: 'unix:///…', exited, stop() }`.
 */
export async function startRedis(place, { durable = true, say = () => {}, onLine } = {}) {
  const { file, env } = await findRedis(say)
  const data = servantsFolder(join(place.root, 'redis'))
  const socket = join(place.sockets, 'redis.sock')
  const server = keep(
    file,
    ['--port', '0', '--unixsocket', socket, '--unixsocketperm', '700', '--dir', data, '--daemonize', 'no'].concat([
      '--save',
      '',
      '--appendonly',
      durable ? 'yes' : 'no',
      '--maxmemory-policy',
      'noeviction',
      '--loglevel',
      'warning',
    ]),
    { ...servant(), cwd: data, env: { PATH: process.env.PATH, ...env }, onLine },
  )
  await answering(socket, server)
  return { url: `unix://${socket}`, exited: server.exited, stop: server.stop, pid: server.pid }
}

async function findRedis(say) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']
  const installed = folders.map((folder) => join(folder, 'redis-server')).find((file) => existsSync(file))
  if (installed) return { file: installed, env: {} }
  const root =
    process.getuid?.() === 0
      ? '/var/lib/tilia/redis'
      : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tilia/redis')
  if (!existsSync(root)) await unpackRedis(root, say)
  const libraries = readdirSync(join(root, 'usr/lib')).filter((name) => name.includes('linux'))
  return {
    file: join(root, 'usr/bin/redis-server'),
    env: { LD_LIBRARY_PATH: libraries.map((name) => join(root, 'usr/lib', name)).join(':') },
  }
}

// Nothing is installed and no service enabled: apt keeps its lists and archives in a folder of ours. Root uses it the
// same way, because the package would start a service of its own.
async function unpackRedis(root, say) {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg')) throw new Error(noRedis)
  say(
    `Redis is not installed: fetching it from this system's packages (about 25 MB of lists, 2 MB of programs) into ${root}`,
  )
  const aside = `${root}.${process.pid}`
  for (const name of ['lists/partial', 'cache/archives/partial', 'debs', 'root'])
    mkdirSync(join(aside, name), { recursive: true })
  const own = [`-oDir::State::Lists=${aside}/lists`, `-oDir::Cache=${aside}/cache`, '-oAPT::Sandbox::User=', '-qq']
  try {
    await run('apt-get', [...own, 'update'])
    await run('apt-get', [...own, 'download', ...packages], { cwd: join(aside, 'debs') })
    for (const deb of readdirSync(join(aside, 'debs')))
      await run('dpkg', ['-x', join(aside, 'debs', deb), join(aside, 'root')])
    renameSync(join(aside, 'root'), root)
  } catch (error) {
    if (!existsSync(root)) throw new Error(`${noRedis} (fetching it failed: ${error.message.split('\n').at(-1)})`)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function answering(socket, server) {
  let gone = null
  server.exited.then((result) => (gone = result))
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    if (gone) throw new Error(`Redis did not start: ${gone.tail.slice(-3).join(' ')}`)
    if ((await ping(socket)) === '+PONG') return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await server.stop()
  throw new Error('Redis did not answer within 30 seconds')
}

function ping(path) {
  return new Promise((resolve) => {
    const client = connect({ path })
    client.setTimeout(1_000, () => client.destroy())
    client.on('connect', () => client.write('PING\r\n'))
    client.on('data', (text) => {
      resolve(String(text).trim())
      client.destroy()
    })
    client.on('error', () => resolve(null))
    client.on('close', () => resolve(null))
  })
}
