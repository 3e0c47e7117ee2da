// The limit of the database: the statements that one request sends, as the api sends them, but from pgbench, which does
// nothing else. A round trip each; the api saves some by sending what needs no answer together.
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ideaId, personId, TOKEN } from './stage/fill.mjs'

/**
 * `statements` as captured while one `idea` and one `person` were asked about: both vary from now on, over `ideas` and
 * `people`, the idea only where it is not a `hot` one.
 */
export function scriptOf({ statements, idea, person, hot }, { ideas, people }) {
  const lines = [`\\set idea ${hot ? idea : `random(1, ${ideas})`}`, `\\set person random(1, ${people})`]
  for (const { text, values } of statements) {
    const sql = text.replace(/\$(\d+)(?!\d)/g, (_, n) => literal(values[Number(n) - 1], { idea, person }))
    lines.push(`${sql.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim()};`)
  }
  return `${lines.join('\n')}\n`
}

function literal(value, vary) {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value))
    return value.length === 0 ? `'{}'` : `array[${value.map((one) => literal(one, vary)).join(', ')}]`
  if (value.hex) return `sha256(convert_to('${TOKEN}' || :person, 'UTF8'))`
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (text === ideaId(vary.idea)) return 'bench.id(5, :idea)'
  if (vary.person && text === personId(vary.person)) return 'bench.id(3, :person)'
  if (text.startsWith('{')) return quoted(text)
  // An id that the api made: it makes a new one each time.
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(text) && !text.startsWith('01900000-0000-7')) return 'uuidv7()'
  return quoted(text)
}

// pgbench takes `:name` for a variable, also within quotes.
const quoted = (text) => `'${text.replaceAll("'", "''").replaceAll(/:(?=[a-zA-Z_])/g, ': ')}'`

/** Transactions a second; null where there is no pgbench. */
export async function pgbench(script, { sockets, seconds, folder }) {
  const file = join(folder, 'statements.sql')
  writeFileSync(file, script)
  const args = ['-n', '-M', 'prepared', '-c', '16', '-j', '1', '-T', String(seconds), '-f', file, '-h', sockets, '-U', 'tilia_app', 'tilia'] // prettier-ignore
  try {
    const { stdout } = await promisify(execFile)('pgbench', args)
    return Number(/tps = ([\d.]+)/.exec(stdout)[1])
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw new Error(`pgbench failed: ${/ERROR: .*/.exec(String(error.stderr)) ?? error.message}`)
  }
}
