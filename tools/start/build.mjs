// Builds what is missing or older than its sources.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../services/places.mjs'
import { run } from '../services/keep.mjs'
import { step } from '../say.mjs'

const notSources = new Set(['node_modules', 'dist', 'build', 'paraglide', '.svelte-kit'])
const messages = ['libs/messages/messages', 'libs/messages/project.inlang/settings.json']
const server = [
  'apps/api',
  'apps/worker',
  'apps/cli',
  'apps/mailbox',
  'libs',
  'migrations',
  '.swcrc',
  'package-lock.json',
]
const web = ['apps/web', 'libs/kernel', 'libs/rules', 'libs/messages', 'schema.graphql', 'package-lock.json']

/** `only` names one part (`messages`, `server`, `web`), else all are looked at. */
export async function build() {
  const outdated = (result, sources) => newest(sources) > changed(join(checkout, result))
  if (outdated('libs/messages/src/paraglide/runtime.js', messages)) await make('messages', 'Building the messages')
  if (outdated('dist/libs', server)) await make('server', 'Building the server')
  if (outdated('apps/web/build/handler.js', web)) await make('web', 'Building the web pages')
}

const make = (part, label) => step(label, () => run('npm', ['run', '--silent', `build:${part}`], { cwd: checkout }))

/** Milliseconds of the youngest file below the given paths; 0 where there is none. */
function newest(paths) {
  return Math.max(0, ...paths.map((path) => youngest(join(checkout, path))))
}

function youngest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const names = readdirSync(path).filter((name) => !notSources.has(name))
  return Math.max(0, ...names.map((name) => youngest(join(path, name))))
}

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)
