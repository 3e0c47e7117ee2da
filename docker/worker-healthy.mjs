// Health check of the worker, which listens nowhere: healthy while the outbox is being carried away.
import pg from 'pg'

const late = `select exists (
  select from outbox where done_at is null and handed_over_at is null and occurred_at < now() - interval '1 minute') as late`
const client = new pg.Client({ connectionString: process.env.DATABASE_RELAY_URL, query_timeout: 2_500 })
await client.connect()
const { rows } = await client.query(late)
await client.end()
process.exit(rows[0].late ? 1 : 0)
