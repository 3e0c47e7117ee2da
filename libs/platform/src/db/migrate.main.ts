import { migrate } from './migrate.js'

const url = process.env.DATABASE_OWNER_URL
if (!url) {
  process.stderr.write('DATABASE_OWNER_URL is missing: the role that owns the tables must migrate them.\n')
  process.exit(2)
}
const ran = await migrate(url)
process.stdout.write(ran.length === 0 ? 'The database is up to date.\n' : `Migrated: ${ran.join(', ')}\n`)
