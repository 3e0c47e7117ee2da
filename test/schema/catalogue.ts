import type { Pool } from 'pg'

// What TypeORM's own comparison cannot see (policies, grants, functions, triggers, partial indexes) is all here.
const QUERIES: Readonly<Record<string, string>> = {
  tables: `
    select format('%s%s%s', relname, case when relrowsecurity then ' row-security' end,
      case when relforcerowsecurity then ' forced' end) as line
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`,
  columns: `
    select format('%s.%s %s%s%s', relname, attname, format_type(atttypid, atttypmod),
      case when attnotnull then ' not null' end, ' default ' || pg_get_expr(adbin, adrelid)) as line
    from pg_attribute join pg_class on pg_class.oid = attrelid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped`,
  constraints: `
    select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'`,
  indexes: `select indexdef as line from pg_indexes where schemaname = 'public'`,
  policies: `
    select format('%s %s %s to %s using %s check %s', tablename, policyname, cmd, roles, qual, with_check) as line
    from pg_policies where schemaname = 'public'`,
  grants: `
    select format('%s %s %s', table_name, grantee, string_agg(privilege_type, ', ' order by privilege_type)) as line
    from information_schema.role_table_grants
    where table_schema = 'public' and grantee in ('tilia_app', 'tilia_relay', 'tilia_search', 'PUBLIC')
    group by table_name, grantee
    union all
    select format('%s.%s %s %s', table_name, column_name, grantee, string_agg(privilege_type, ', ' order by privilege_type))
    from information_schema.column_privileges c
    where table_schema = 'public' and grantee in ('tilia_app', 'tilia_relay', 'tilia_search', 'PUBLIC')
      and not exists (select from information_schema.role_table_grants t where t.table_name = c.table_name
        and t.grantee = c.grantee and t.privilege_type = c.privilege_type and t.table_schema = 'public')
    group by table_name, column_name, grantee`,
  functions: `
    select format('%s %s %s', pg_get_userbyid(proowner), pg_get_function_identity_arguments(oid), pg_get_functiondef(oid)) as line
    from pg_proc where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`,
  triggers: `select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal`,
  extensions: `select extname as line from pg_extension`,
}

/** Everything the migrations made, as sorted lines: the committed text that a review reads. */
export async function catalogueOf(pool: Pool): Promise<string> {
  const parts = await Promise.all(
    Object.entries(QUERIES).map(async ([name, query]) => {
      const { rows } = await pool.query<{ line: string }>(query)
      return [`# ${name}`, ...rows.map(({ line }) => line).sort(), ''].join('\n')
    }),
  )
  return parts.join('\n')
}
