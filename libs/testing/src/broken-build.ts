import { poolOf } from '@tilia/platform'
import type { PoolClient } from 'pg'
import type { DataSource } from 'typeorm'

/**
 * A build that is broken on purpose: from now on `change` says what each named statement is, on every connection of this
 * pool. Answers the names of those that it changed. For specs that must be seen failing; a database to throw away.
 */
export function breakBuild(
  dataSource: DataSource,
  change: (name: string, text: string) => string,
): ReadonlySet<string> {
  const broken = new Set<string>()
  const known = new WeakSet<PoolClient>()
  poolOf(dataSource).on('acquire', (client) => {
    if (known.has(client)) return
    known.add(client)
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    const changing = (sent: { name?: string; text?: string } | string, ...rest: unknown[]) => {
      if (typeof sent === 'string' || !sent.name || !sent.text) return query(sent, ...rest)
      const text = change(sent.name, sent.text)
      if (text === sent.text) return query(sent, ...rest)
      broken.add(sent.name)
      return query({ ...sent, text, name: `x.${sent.name}`.slice(0, 63) }, ...rest)
    }
    Object.assign(client, { query: changing })
  })
  return broken
}
