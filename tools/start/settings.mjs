// What each process is told. Each gets only the secrets and addresses it uses: the web app knows no database, the api
// not the owner of the tables.
import { join } from 'node:path'

const guarded = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_RELAY_URL',
  'REDIS_URL',
  'SMTP_URL',
  'TILIA_SECRET',
  'WEB_SECRET',
]
const kept = ['OWNER_PASSWORD', 'APP_PASSWORD', 'RELAY_PASSWORD']
const shares = {
  migrate: ['DATABASE_OWNER_URL'],
  cli: [
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'DATABASE_RELAY_URL',
    'REDIS_URL',
    'SMTP_URL',
    'TILIA_SECRET',
    'WEB_SECRET',
  ],
  api: ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'TILIA_SECRET', 'WEB_SECRET'],
  worker: ['DATABASE_URL', 'DATABASE_RELAY_URL', 'REDIS_URL', 'SMTP_URL', 'TILIA_SECRET', 'WEB_SECRET'],
  web: ['WEB_SECRET'],
}

/** Returns `envOf(process)`, a whole environment for one of `migrate cli api worker web`. */
export function settings({ mode, host, port, place, services }) {
  const demo = mode === 'demo'
  const shared = {
    ...process.env,
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(place.root, 'cache'),
    TILIA_MODE: mode,
    PUBLIC_SCHEME: process.env.PUBLIC_SCHEME || (demo ? 'http' : 'https'),
    PUBLIC_PORT: process.env.PUBLIC_PORT || (demo && port !== 80 ? String(port) : ''),
    API_SOCKET: join(place.sockets, 'api.sock'),
    ...(services.TILIA_MAILBOX_DIR && { TILIA_MAILBOX_DIR: services.TILIA_MAILBOX_DIR }),
  }
  for (const name of [...guarded, ...kept]) delete shared[name]
  return (name) => ({
    ...shared,
    ...Object.fromEntries(shares[name].map((key) => [key, services[key]])),
    ...(name === 'web' && { HOST: host, PORT: String(port) }),
  })
}
