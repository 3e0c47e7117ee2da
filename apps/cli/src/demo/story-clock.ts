import type { Config } from '@tilia/platform'
import { Client } from 'pg'

/** Schemas of this name are there only while a city is being told: one that is left tells of an interruption. */
export const STORY_SCHEMAS = 'story\\_%'

// A column's default was bound to the real clock when its table was made. A view in front of the table brings a default
// of its own; `security_invoker` leaves rights and row-level security as they are.
const TABLES_WITH_A_CLOCK = `
  select attrelid::regclass::text as "table", array_agg(quote_ident(attname)) as columns
  from pg_attrdef join pg_attribute on attrelid = adrelid and attnum = adnum
  where pg_get_expr(adbin, adrelid) in ('now()', 'clock_timestamp()') and attrelid::regclass::text !~ '\\.'
  group by attrelid`

// What the story's people cause is heard by the story's own handlers, at the story's time, and by no worker.
const OUTBOX_TABLES = ['outbox', 'processed']

/**
 * The clock by which a city of a demonstration lives through its past. Actions, handlers and defaults ask the database
 * for `now()`, by that name alone: for who looks into this schema first it is whatever the story says (docs/adr/0006).
 */
export class StoryClock {
  private constructor(
    private readonly owner: Client,
    private readonly schema: string,
  ) {}

  static async start(config: Config, ownerUrl: string, slug: string, moment: Date): Promise<StoryClock> {
    if (config.TILIA_MODE !== 'demo') throw new Error('The time is set in a demonstration only')
    const owner = new Client({ connectionString: ownerUrl })
    await owner.connect()
    const clock = new StoryClock(owner, `story_${slug.replaceAll('-', '_')}`)
    await clock.build()
    await owner.query('set synchronous_commit = off')
    await clock.set(moment)
    return clock
  }

  /** The same database, seen through the story. What is lost in a power cut is told anew, so nobody waits for the disk. */
  through(url: string): string {
    const there = new URL(url)
    const options = `-c search_path=${this.schema},pg_catalog,public -c synchronous_commit=off`
    there.searchParams.set('options', [there.searchParams.get('options'), options].filter(Boolean).join(' '))
    return there.href
  }

  async set(moment: Date): Promise<void> {
    await this.owner.query({ name: 'set', text: `update ${this.schema}.moment set at = $1`, values: [moment] })
  }

  async stop(): Promise<void> {
    await this.owner.query(`set synchronous_commit = on; drop schema ${this.schema} cascade`)
    await this.owner.end()
  }

  private async build(): Promise<void> {
    const { schema } = this
    const { rows: tables } = await this.owner.query<{ table: string; columns: string[] }>(TABLES_WITH_A_CLOCK)
    const clock = `returns timestamptz language sql stable as 'select at from ${schema}.moment'`
    const app = 'select, insert, update, delete'
    await this.owner.query(
      [
        `begin`,
        `create schema ${schema}`,
        `grant usage on schema ${schema} to tilia_app`,
        `create unlogged table ${schema}.moment as select pg_catalog.now() as at`,
        `create function ${schema}.now() ${clock}`,
        `create function ${schema}.clock_timestamp() ${clock}`,
        ...OUTBOX_TABLES.map((table) => `create table ${schema}.${table} (like ${table} including all)`),
        ...tables.flatMap(({ table, columns }) => [
          `create view ${schema}.${table} with (security_invoker = true) as table ${table}`,
          ...columns.map((column) => `alter view ${schema}.${table} alter ${column} set default ${schema}.now()`),
        ]),
        `grant ${app} on all tables in schema ${schema} to tilia_app`,
        `revoke insert, update, delete on ${schema}.moment from tilia_app`,
        `commit`,
      ].join(';\n'),
    )
  }
}
