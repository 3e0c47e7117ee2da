import { randomBytes } from 'node:crypto'
import type { TestDatabase } from './database.js'

/** The same database for who lives later. Whoever connects by `url` finds that `now()` answers what `ahead` says. */
export interface Later {
  url(role: 'app' | 'relay'): string
  /** A PostgreSQL interval: `30 days`. */
  ahead(interval: string): Promise<void>
}

/** A clock that a spec moves, instead of waiting or of writing dates into rows. */
export async function later(database: TestDatabase): Promise<Later> {
  const schema = `later_${randomBytes(4).toString('hex')}`
  await database.admin.query(`
    create schema ${schema};
    grant usage on schema ${schema} to tilia_app, tilia_relay;
    create table ${schema}.clock as select interval '0' as ahead;
    grant select on ${schema}.clock to tilia_app, tilia_relay;
    create function ${schema}.now() returns timestamptz language sql stable
      as 'select pg_catalog.now() + ahead from ${schema}.clock'`)
  return {
    url(role) {
      const there = new URL(database.url(role))
      there.searchParams.set('options', `-c search_path=${schema},pg_catalog,public`)
      return there.href
    },
    async ahead(interval) {
      await database.admin.query(`update ${schema}.clock set ahead = $1::interval`, [interval])
    },
  }
}
