// Which database: the embedded one, or the one the environment names.
import pg from 'pg'
import { startPostgres } from '../services/postgres.mjs'
import { makeDatabase, makeRoles } from '../services/roles.mjs'
import { Trouble } from '../say.mjs'

const passwords = { tilia_owner: 'OWNER_PASSWORD', tilia_app: 'APP_PASSWORD', tilia_relay: 'RELAY_PASSWORD' }

/** Returns `{ urls: { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_RELAY_URL }, service? }`. */
export async function openDatabase(place, secrets, onLine) {
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_RELAY_URL } = process.env
  if (!DATABASE_URL) return embedded(place, onLine)
  if (DATABASE_OWNER_URL && DATABASE_RELAY_URL)
    return { urls: { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_RELAY_URL } }
  return { urls: await divide(DATABASE_URL, secrets) }
}

async function embedded(place, onLine) {
  const service = await startPostgres(place, { onLine })
  const admin = service.url('postgres', 'postgres')
  try {
    await makeRoles(admin)
    await makeDatabase(admin, 'tilia')
  } catch (error) {
    await service.stop()
    throw error
  }
  return { service, urls: urlsOf((role) => service.url(role, 'tilia')) }
}

// One address of somebody who may create roles: make the three that Tilia runs as, with passwords of our own.
async function divide(url, secrets) {
  const admin = await administrator(url)
  await makeRoles(admin, Object.fromEntries(Object.entries(passwords).map(([role, name]) => [role, secrets[name]])))
  await makeDatabase(admin, databaseOf(url))
  return urlsOf((role) => {
    const own = new URL(url)
    own.username = role
    own.password = secrets[passwords[role]]
    return own.href
  })
}

/** The address to make roles and database through: the given one, or `postgres` beside it where it is not there yet. */
async function administrator(url) {
  try {
    await ensureMayDivide(url)
    return url
  } catch (error) {
    if (error.code !== '3D000') throw asTrouble(error)
    const beside = new URL(url)
    beside.pathname = '/postgres'
    await ensureMayDivide(beside.href).catch((reason) => Promise.reject(asTrouble(reason)))
    return beside.href
  }
}

async function ensureMayDivide(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const question =
    'select current_user as role, rolcreaterole or rolsuper as may from pg_roles where rolname = current_user'
  const { rows } = await client.query(question)
  await client.end()
  if (rows[0].may) return
  throw new Trouble(
    `DATABASE_URL connects as ${rows[0].role}, who may not create roles: set DATABASE_OWNER_URL (owns the tables) and DATABASE_RELAY_URL too, as docs/operating.md describes.`,
  )
}

function asTrouble(error) {
  if (error instanceof Trouble) return error
  return new Trouble(`The database in DATABASE_URL does not answer: ${error.message || error.code}`)
}

const databaseOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1)) || 'tilia'

function urlsOf(url) {
  return {
    DATABASE_URL: url('tilia_app'),
    DATABASE_OWNER_URL: url('tilia_owner'),
    DATABASE_RELAY_URL: url('tilia_relay'),
  }
}
