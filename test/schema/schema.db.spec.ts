import { readFile, writeFile } from 'node:fs/promises'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import '../../apps/api/src/doors.js'
import { catalogueOf } from './catalogue.js'

const COMMITTED = new URL('../../migrations/catalogue.gen.txt', import.meta.url)

/** Without a tenant by design, and why. A table that is added here is reviewed for it. */
const WITHOUT_TENANT: Readonly<Record<string, string>> = {
  city: 'the tenants themselves: readable by all, each changed only from inside',
  city_host: 'host → city, needed before there is a tenant; read only for the app',
  migration: 'what was migrated; the app has no right to it',
}

/** Functions that run with more rights than their caller, and why that is safe. */
const MORE_RIGHTS: Readonly<Record<string, string>> = {
  search_proposals: 'reads words of the transaction’s city alone, answers ids, which are read under the ordinary scope',
  similar_proposals: 'as search_proposals, over titles',
}

describe('the schema', () => {
  let database: TestDatabase

  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.close())

  it('is what the committed catalogue says (npm run catalogue writes it anew)', async () => {
    const catalogue = await catalogueOf(database.admin)
    if (process.env.WRITE_CATALOGUE) await writeFile(COMMITTED, catalogue)
    expect(catalogue).toBe(await readFile(COMMITTED, 'utf8'))
  })

  it('has row-level security forced, with a policy of the city, on every table but the reviewed ones', async () => {
    const { rows } = await database.admin.query<{ name: string; forced: boolean; policed: boolean }>(`
      select relname as name, relrowsecurity and relforcerowsecurity as forced,
        exists (select from pg_policies where tablename = relname and policyname = 'city' and cmd = 'ALL'
          and roles = '{tilia_app}' and qual like '%city_id = ( SELECT (current_setting(''tilia.city''%'
          and with_check like '%city_id = ( SELECT (current_setting(''tilia.city''%') as policed
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`)
    expect(rows.length).toBeGreaterThan(5)
    const open = rows.filter(({ name, forced, policed }) => !(name in WITHOUT_TENANT) && !(forced && policed))
    expect(open.map(({ name }) => name)).toEqual([])
  })

  it('lets no other policy of the app see more than the city', async () => {
    const { rows } = await database.admin.query<{ tablename: string; policyname: string }>(`
      select tablename, policyname from pg_policies
      where ('tilia_app' = any (roles) or 'public' = any (roles)) and policyname <> 'city' and tablename <> 'city'`)
    expect(rows).toEqual([])
  })

  it('begins every key and index of a city’s table with the city', async () => {
    const { rows } = await database.admin.query<{ table: string; index: string; first: string; unique: boolean }>(`
      select indrelid::regclass::text as table, indexrelid::regclass::text as index, indisunique as unique,
        (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0]) as first
      from pg_index join pg_class on pg_class.oid = indrelid where relnamespace = 'public'::regnamespace`)
    const relayed = ['outbox_open', 'outbox_done'] // read over all cities by the relay's role
    const wrong = rows.filter(
      ({ table, index, first }) => !(table in WITHOUT_TENANT) && first !== 'city_id' && !relayed.includes(index),
    )
    expect(wrong).toEqual([])
  })

  it('binds every reference between cities’ tables to the city', async () => {
    const { rows } = await database.admin.query<{ name: string; from: string; to: string; columns: string[] }>(`
      select conname as name, conrelid::regclass::text as from, confrelid::regclass::text as to,
        array(select attname::text from unnest(conkey) as key join pg_attribute on attrelid = conrelid and attnum = key) as columns
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`)
    expect(rows.filter(({ to, columns }) => !(to in WITHOUT_TENANT) && !columns.includes('city_id'))).toEqual([])
  })

  it('gives the app no table to own, no bypass, and no function with more rights than reviewed', async () => {
    const { rows: roles } = await database.admin.query(`
      select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        exists (select from pg_class where relowner = pg_roles.oid) as owns
      from pg_roles where rolname in ('tilia_app', 'tilia_relay', 'tilia_search')`)
    expect(roles.map((role) => Object.values(role).slice(1).some(Boolean))).toEqual([false, false, false])
    const { rows: functions } = await database.admin.query<{ name: string; config: string[] | null }>(`
      select proname as name, proconfig as config from pg_proc
      where prosecdef and pronamespace = 'public'::regnamespace`)
    expect(functions.filter(({ name }) => !(name in MORE_RIGHTS))).toEqual([])
    expect(functions.filter(({ config }) => !config?.some((setting) => setting.startsWith('search_path=')))).toEqual([])
  })

  it('has, for every entity, the table and the columns it names, as nullable as it says', async () => {
    const { rows } = await database.admin.query<{ table: string; column: string; nullable: boolean }>(`
      select relname as table, attname as column, not attnotnull as nullable
      from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped`)
    const known = new Map(rows.map((row) => [`${row.table}.${row.column}`, row.nullable]))
    const columns = database.dataSource.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => [`${entity.tableName}.${column.databaseName}`, column.isNullable] as const),
    )
    expect(columns.length).toBeGreaterThan(20)
    expect(columns.filter(([name, nullable]) => known.get(name) !== nullable)).toEqual([])
  })
})
