import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestDatabase } from '@tilia/testing'

const TILIA = fileURLToPath(new URL('../apps/cli/bin/tilia.mjs', import.meta.url))

/** `npx tilia …` with the database at hand, as an operator has it. Answers what it wrote; rejects where it failed. */
export async function tilia(database: TestDatabase, ...words: readonly string[]): Promise<string> {
  const urls = { DATABASE_URL: database.url('app'), DATABASE_OWNER_URL: database.url('owner') }
  const env = { PATH: process.env.PATH, ...urls }
  return (await promisify(execFile)(process.execPath, [TILIA, ...words], { env })).stdout
}
