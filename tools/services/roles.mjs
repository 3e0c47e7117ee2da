// The four roles of the database and who owns what. Safe to run again. Needs an administrator: the superuser of an
// embedded PostgreSQL, or any role that may create roles and databases.
//   tilia_owner   owns database and schema, runs migrations        tilia_app    api and handlers; owns nothing
//   tilia_relay   claims outbox and deadlines of all cities        tilia_search no login; owns the search functions
import pg from 'pg'

const { escapeIdentifier: name, escapeLiteral: text } = pg
const logins = ['tilia_owner', 'tilia_app', 'tilia_relay']
const timeouts = {
  tilia_app: { statement_timeout: '30s', idle_in_transaction_session_timeout: '60s' },
  tilia_relay: { statement_timeout: '30s', idle_in_transaction_session_timeout: '60s' },
}

/** Makes the roles. `passwords` maps a login to its password, for servers that are reached over a network. */
export async function makeRoles(adminUrl, passwords = {}) {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query(`select rolname from pg_roles where rolname like 'tilia\\_%'`)
    const known = new Set(rows.map((row) => row.rolname))
    for (const role of [...logins, 'tilia_search']) {
      const may = role === 'tilia_search' ? 'nologin' : 'login'
      const rights = `${may} nosuperuser nobypassrls nocreatedb nocreaterole`
      if (!known.has(role)) await client.query(`create role ${name(role)} ${rights}`)
      if (passwords[role]) await client.query(`alter role ${name(role)} password ${text(passwords[role])}`)
      for (const [key, value] of Object.entries(timeouts[role] ?? {})) {
        await client.query(`alter role ${name(role)} set ${key} = ${text(value)}`)
      }
    }
    // The migrator hands the search functions over to tilia_search, but does not see through its eyes.
    await client.query('grant tilia_search to tilia_owner with inherit false, set true')
  })
}

/** Makes the database `database`, owned by tilia_owner. One that is there already keeps its owner and admits ours. */
export async function makeDatabase(adminUrl, database) {
  const made = await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount > 0) return false
    const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user')
    if (!rows[0].rolsuper) await client.query('grant tilia_owner to current_user')
    await client.query(`create database ${name(database)} owner tilia_owner`)
    return true
  })
  if (!made) await withClient(inDatabase(adminUrl, database), (client) => admitOwner(client, database))
}

async function admitOwner(client, database) {
  const question = `select has_database_privilege('tilia_owner', $1, 'create') and has_schema_privilege('tilia_owner', 'public', 'create') as may`
  const { rows } = await client.query(question, [database])
  if (rows[0].may) return
  await client.query(`grant create, connect, temporary on database ${name(database)} to tilia_owner`)
  await client.query('grant usage, create on schema public to tilia_owner')
}

function inDatabase(url, database) {
  const there = new URL(url)
  there.pathname = `/${encodeURIComponent(database)}`
  return there.href
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
