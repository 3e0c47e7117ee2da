import type { DataSource } from 'typeorm'

/**
 * Row-level security holds for neither a superuser, nor a role that bypasses it, nor the owner of a table. A process
 * that was given such a role would serve every city's rows to everyone, so it does not start.
 */
export async function refuseUnsafeRole(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.query(`
    select current_user as name, rolsuper as super, rolbypassrls as bypasses,
      exists (select from pg_class where relkind in ('r', 'p') and relowner = pg_roles.oid) as owns
    from pg_roles where rolname = current_user`)
  const why = role.super
    ? 'is a superuser'
    : role.bypasses
      ? 'bypasses row-level security'
      : role.owns
        ? 'owns tables'
        : null
  if (why)
    throw new Error(
      `The database role ${role.name} ${why}; DATABASE_URL must name a role that may do none of that (tilia_app).`,
    )
}
