import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ok, refuse, type Result } from '@tilia/kernel'

/** From dist/apps/cli/src to the part of `npm start` that knows where an embedded database lies. */
const PLACES = new URL('../../../../tools/services/places.mjs', import.meta.url)

interface Places {
  readonly lastingPlace: () => { readonly sockets: string }
}

type NoDatabase = { readonly code: 'no_database'; readonly sentence: string }

/**
 * The database that a command works on: what the environment names, or else the one of the Tilia that `npm start` runs
 * in this folder. `app` works inside a city, `owner` makes cities.
 */
export async function databaseUrl(role: 'app' | 'owner'): Promise<Result<string, NoDatabase>> {
  const name = role === 'app' ? 'DATABASE_URL' : 'DATABASE_OWNER_URL'
  const given = process.env[name]
  if (given) return ok(given)
  const embedded = process.env.DATABASE_URL ? null : await embeddedUrl(role)
  if (embedded) return ok(embedded)
  return refuse('no_database', { sentence: `Set ${name}, or start Tilia in this folder first (npm start).` })
}

async function embeddedUrl(role: 'app' | 'owner'): Promise<string | null> {
  if (!existsSync(PLACES)) return null
  const { lastingPlace } = (await import(PLACES.href)) as Places
  const { sockets } = lastingPlace()
  if (!existsSync(join(sockets, '.s.PGSQL.5432'))) return null
  return `postgres://tilia_${role}@localhost/tilia?host=${encodeURIComponent(sockets)}`
}
