// Builds what is missing or older than its sources.
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './services/places.mjs'
import { run } from './services/keep.mjs'
import { step } from './say.mjs'

const always = ['package.json', 'package-lock.json']
const notSources = new Set(['node_modules', 'dist', 'build', 'paraglide', '.svelte-kit'])
const parts = {
  messages: {
    label: 'Building the messages',
    result: 'libs/messages/src/paraglide/runtime.js',
    sources: ['libs/messages/messages', 'libs/messages/project.inlang/settings.json'],
  },
  server: {
    label: 'Building the server',
    result: 'dist/libs',
    sources: ['apps/api', 'apps/worker', 'apps/cli', 'apps/mailbox', 'libs', 'migrations', '.swcrc'],
  },
  web: {
    label: 'Building the web pages',
    result: 'apps/web/build/handler.js',
    sources: ['apps/web', 'libs/contracts', 'libs/kernel', 'libs/rules', 'libs/messages', 'schema.graphql'],
  },
}

/** Looks at the named parts, each needing the ones before it, and makes those that are outdated. */
export async function build(names = ['messages', 'server', 'web']) {
  for (const name of names) {
    const { label, result, sources } = parts[name]
    const made = changed(join(checkout, result))
    if (Math.max(...[...sources, ...always].map((path) => youngest(join(checkout, path)))) < made) continue
    await step(label, () => run('npm', ['run', '--silent', `build:${name}`], { cwd: checkout }))
    // A compiler may leave a file alone that comes out the same: it is made now all the same.
    utimesSync(join(checkout, result), new Date(), new Date())
  }
}

/** Milliseconds of the youngest file or folder below a path; a folder is as young as the last file that left it. */
function youngest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const names = readdirSync(path).filter((name) => !notSources.has(name))
  return Math.max(stat.mtimeMs, ...names.map((name) => youngest(join(path, name))))
}

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)
