import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from '../say.mjs'

const names = ['WEB_SECRET', 'TILIA_SECRET', 'OWNER_PASSWORD', 'APP_PASSWORD', 'RELAY_PASSWORD']

/**
 * Random secrets of this installation, made once and kept where only their owner reads them.
 * In production they come from the environment, so that they are kept apart from the data they protect.
 */
export function secretsFor(mode, place) {
  if (mode === 'production') return fromEnvironment()
  const file = join(place.root, 'secrets.json')
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const whole = Object.fromEntries(names.map((name) => [name, kept[name] ?? randomBytes(32).toString('hex')]))
  if (names.some((name) => !kept[name])) writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 })
  return whole
}

function fromEnvironment() {
  const needed = [
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'DATABASE_RELAY_URL',
    'REDIS_URL',
    'SMTP_URL',
    'WEB_SECRET',
    'TILIA_SECRET',
  ]
  const missing = needed.filter((name) => !process.env[name])
  if (missing.length > 0)
    throw new Trouble(`TILIA_MODE=production needs ${missing.join(', ')}; docs/operating.md says what each is for.`)
  return {}
}
