// Where to click.
import pg from 'pg'
import { say } from '../say.mjs'

/** Prints the addresses of the cities and where data and logs lie. */
export async function welcome({ origin, mode, place, env }) {
  const cities = await citiesOf(env('api').DATABASE_URL)
  say('')
  say(mode === 'demo' ? 'Tilia is ready, as a demonstration:' : 'Tilia is ready:')
  const port = new URL(origin).port
  const address = (host) => (mode === 'demo' ? `http://${host}${port ? `:${port}` : ''}/` : `https://${host}/`)
  for (const { name, host } of cities) say(`  ${name.padEnd(18)} ${address(host)}`)
  if (cities.length === 0) say('  There is no city yet: npx tilia city create --help')
  if (mode === 'demo' && cities.length > 0) sayAccounts()
  if (env('web').TILIA_MAILBOX_DIR) say(`  ${'Mails'.padEnd(18)} ${origin}mailbox`)
  say(`  ${'Data'.padEnd(18)} ${place.root}`)
  say(`  ${'Stop'.padEnd(18)} Ctrl-C; everything is kept`)
}

/** The same four in every city of a demonstration (apps/cli/src/demo/accounts.ts). */
function sayAccounts() {
  const names = ['resident', 'moderator', 'staff', 'admin'].map((name) => `${name}@demo.example`)
  say(`  ${'Sign in as'.padEnd(18)} ${names.join(', ')}`)
  say(`  ${'with password'.padEnd(18)} under the linden tree`)
}

async function citiesOf(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      'select c.name, h.host from city_host h join city c on c.id = h.city_id where h.canonical order by c.name limit 20',
    )
    return rows
  } finally {
    await client.end()
  }
}
