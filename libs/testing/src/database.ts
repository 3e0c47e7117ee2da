import { randomBytes } from 'node:crypto'
import { CityReader, createDataSource, UnitOfWork } from '@tilia/platform'
import { Client, Pool } from 'pg'
import type { DataSource } from 'typeorm'

/**
 * A database of one's own for a spec, cloned from the migrated template in some 40 ms. Everything under test runs as
 * `tilia_app`, for a superuser cannot see row-level security fail.
 */
export interface TestDatabase {
  readonly dataSource: DataSource
  readonly unitOfWork: UnitOfWork
  readonly reader: CityReader
  /** The superuser, for arranging and looking behind the curtain. Never for what is under test. */
  readonly admin: Pool
  /** The role of the outbox relay. */
  readonly relay: Pool
  readonly name: string
  url(role: 'app' | 'owner' | 'relay'): string
  close(): Promise<void>
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`
  await asAdmin((client) =>
    client.query(`create database ${name} template ${env('TEST_DATABASE_TEMPLATE')} owner tilia_owner`),
  )
  const url = (role: 'app' | 'owner' | 'relay') => env(`TEST_${role.toUpperCase()}_URL`).replace('{db}', name)
  const adminUrl = env('TEST_ADMIN_URL').replace(/\/postgres(?=\?|$)/, `/${name}`)
  const dataSource = await createDataSource(url('app')).initialize()
  const admin = new Pool({ connectionString: adminUrl, max: 4 })
  const relay = new Pool({ connectionString: url('relay'), max: 4 })
  for (const pool of [admin, relay]) pool.on('error', () => undefined) // dropping the database ends idle connections
  return {
    dataSource,
    unitOfWork: new UnitOfWork(dataSource),
    reader: new CityReader(dataSource),
    admin,
    relay,
    name,
    url,
    async close() {
      await Promise.all([dataSource.destroy(), admin.end(), relay.end()])
      await asAdmin((client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

async function asAdmin(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: env('TEST_ADMIN_URL') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function env(name: string): string {
  const value = process.env[name]
  if (!value)
    throw new Error(`${name} is missing: run database specs with \`npm test -- <path>\`, which starts PostgreSQL`)
  return value
}
