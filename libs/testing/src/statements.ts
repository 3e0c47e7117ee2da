import { poolOf } from '@tilia/platform'
import type { PoolClient } from 'pg'
import type { DataSource } from 'typeorm'

/**
 * The names of the statements that are sent while `work` runs, in their order: what an operation costs, and the place
 * where one statement a row would show. Begin, tenant and commit travel along and are not counted.
 */
export async function statementsOf(dataSource: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const pool = poolOf(dataSource)
  const sent: string[] = []
  const watched = new Set<PoolClient>()
  const watch = (client: PoolClient) => {
    if (watched.has(client)) return
    watched.add(client)
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    const counting = (statement: { name?: string } | string, ...rest: unknown[]) => {
      const name = typeof statement === 'string' ? '' : (statement.name ?? '')
      if (name !== '' && name !== 'platform.enter-city') sent.push(name)
      return query(statement, ...rest)
    }
    Object.assign(client, { query: counting })
  }
  pool.on('acquire', watch)
  try {
    await work()
  } finally {
    pool.off('acquire', watch)
    for (const client of watched) delete (client as { query?: unknown }).query // the prototype's again
  }
  return sent
}
