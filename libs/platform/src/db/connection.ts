import type { Pool, PoolClient, QueryResult } from 'pg'
import type { DataSource } from 'typeorm'
import type { SqlValue, Statement } from './statement.js'

/** TypeORM's own pool, so that entities and named statements share connections. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master
}

export function run<Row>(client: PoolClient, query: Statement<Row>, values: readonly SqlValue[]): Promise<QueryResult> {
  return client.query({ name: query.name, text: query.text, values: values as unknown[] })
}

/**
 * Every transaction begins with its city: row-level security compares each row with it, and a transaction
 * without one cannot read a single row. `now` is the database's clock, which decides every deadline.
 */
export const enterCity: Statement<{ now: Date }> = {
  name: 'platform.enter-city',
  text: `select set_config('tilia.city', $1, true), now()`,
}

/** 40001: serialization failure. 40P01: deadlock. Both are cured by starting the whole transaction again. */
export function isTransient(fault: unknown): boolean {
  const code = (fault as { code?: unknown } | null)?.code
  return code === '40001' || code === '40P01'
}

/** 0A000: a prepared plan met a changed table, as after a migration under load. Once again is enough. */
export function isStalePlan(fault: unknown): boolean {
  return (fault as { code?: unknown } | null)?.code === '0A000'
}

/** 25P02: an earlier statement of the transaction failed, and this one was not looked at. */
export function isAborted(fault: unknown): boolean {
  return (fault as { code?: unknown } | null)?.code === '25P02'
}
