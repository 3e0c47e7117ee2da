/**
 * SQL that makes a table a city's: row-level security enabled and forced for everyone, and the grants of the app.
 * Used by migrations. The cast raises where no city was entered; the sub-select is evaluated once a statement.
 */
export function tenantTable(table: string, rights = 'select, insert, update, delete'): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy city on ${table} to tilia_app
      using (city_id = (select current_setting('tilia.city')::uuid))
      with check (city_id = (select current_setting('tilia.city')::uuid));
    grant ${rights} on ${table} to tilia_app;`
}
