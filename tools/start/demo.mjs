// The demonstration: made once, when the database has no city yet.
import { rmSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { run } from '../services/keep.mjs'
import { step } from '../say.mjs'
import { halfMade } from './claim-place.mjs'

const command = 'dist/apps/cli/src/main.js'

/** Makes the demonstration cities through the command line, where there is no city yet. */
export async function makeDemo(place, env) {
  if (!(await hasNoCity(env.DATABASE_OWNER_URL))) return
  writeFileSync(halfMade(place.root), '')
  await step('Making the demonstration cities', () => run(process.execPath, [command, 'demo'], { env })).catch(
    (error) => {
      if (!error.message.includes("unknown command 'demo'")) throw error
    },
  )
  rmSync(halfMade(place.root))
}

async function hasNoCity(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(`select not exists (select from city) as empty`)
    return rows[0].empty
  } finally {
    await client.end()
  }
}
