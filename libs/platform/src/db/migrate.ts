import { readdir } from 'node:fs/promises'
import { DataSource, type MigrationInterface } from 'typeorm'

const FOLDER = new URL('../../../../migrations/', import.meta.url)

/** Runs what is missing, one transaction each, in the order of the file names. Answers the names of what ran. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const migrations = await loadMigrations()
  const dataSource = new DataSource({ type: 'postgres', url: ownerUrl, migrations, migrationsTableName: 'migration' })
  await dataSource.initialize()
  try {
    const ran = await dataSource.runMigrations({ transaction: 'each' })
    return ran.map((migration) => migration.name)
  } finally {
    await dataSource.destroy()
  }
}

async function loadMigrations(): Promise<(new () => MigrationInterface)[]> {
  const files = (await readdir(FOLDER)).filter((file) => /^\d{8}T\d{4}-.*\.js$/.test(file)).sort()
  const modules = await Promise.all(files.map((file) => import(new URL(file, FOLDER).href)))
  return modules.map((module) => Object.values(module)[0] as new () => MigrationInterface)
}
