import type { Client } from 'pg'
import { STORY_SCHEMAS } from './story-clock.js'

/** A database as a demonstration finds it. `busy`: another one is being told there just now. */
export type Stage = 'empty' | 'told' | 'busy' | 'real'

/**
 * Looks at the database, holds it for this connection, and sweeps away what an interrupted telling left: half a city is
 * no use, and where a story's schema is still there no city of it is whole.
 */
export async function takeStage(owner: Client): Promise<Stage> {
  if (!(await answer(owner, `select pg_try_advisory_lock(hashtext('the stage of the demonstration'))`))) return 'busy'
  if (await answer(owner, 'select exists (select from city where not demo)')) return 'real'
  const { rows } = await owner.query<{ name: string }>(
    'select quote_ident(nspname) as name from pg_namespace where nspname like $1',
    [STORY_SCHEMAS],
  )
  if (rows.length > 0) await sweep(owner, rows.map(({ name }) => name)) // prettier-ignore
  return (await answer(owner, 'select exists (select from city)')) ? 'told' : 'empty'
}

async function sweep(owner: Client, schemas: readonly string[]): Promise<void> {
  const { rows } = await owner.query<{ table: string }>(
    `select table_schema || '.' || quote_ident(table_name) as "table" from information_schema.columns
     join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'city_id'`,
  )
  await owner.query('begin')
  await owner.query(`truncate city, ${rows.map(({ table }) => table).join(', ')}`)
  await owner.query(`drop schema ${schemas.join(', ')} cascade`)
  await owner.query('commit')
}

async function answer(owner: Client, question: string): Promise<boolean> {
  const { rows } = await owner.query({ text: question, rowMode: 'array' })
  return rows[0]![0] as boolean
}
