// Run once before the migrations, and safe to run again: makes Tilia's roles and its database.
import { makeDatabase, makeRoles } from '../tools/services/roles.mjs'

const { ADMIN_DATABASE_URL, OWNER_PASSWORD, APP_PASSWORD, RELAY_PASSWORD } = process.env
const missing = Object.entries({ ADMIN_DATABASE_URL, OWNER_PASSWORD, APP_PASSWORD, RELAY_PASSWORD }).filter(
  ([, value]) => !value,
)
if (missing.length > 0) {
  process.stderr.write(`Missing: ${missing.map(([name]) => name).join(', ')}\n`)
  process.exit(2)
}
await makeRoles(ADMIN_DATABASE_URL, {
  tilia_owner: OWNER_PASSWORD,
  tilia_app: APP_PASSWORD,
  tilia_relay: RELAY_PASSWORD,
})
await makeDatabase(ADMIN_DATABASE_URL, 'tilia')
process.stdout.write('Roles and database are there.\n')
