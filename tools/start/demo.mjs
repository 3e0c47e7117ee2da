// The demonstration: made where the database has no city yet, and made anew where the making was interrupted.
import pg from 'pg'
import { run } from '../services/keep.mjs'
import { step } from '../say.mjs'

const command = 'dist/apps/cli/src/main.js'

/** Makes the demonstration cities through the command line; `onStart(child)` is told of the process that does. */
export async function makeDemo(env, onStart) {
  if (!(await isWanted(env.DATABASE_OWNER_URL))) return
  await step('Making the demonstration cities', () => run(process.execPath, [command, 'demo'], { env, onStart }))
}

/** A story's schema is there only while a city is being told (apps/cli/src/demo): one that is left tells of half a city. */
async function isWanted(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select not exists (select from city) or exists (select from pg_namespace where nspname like 'story\\_%') as wanted`,
    )
    return rows[0].wanted
  } finally {
    await client.end()
  }
}
