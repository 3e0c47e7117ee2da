// `npm` may run on an older Node; Tilia itself needs the one that `npm ci` puts into node_modules (the `node` package).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './services/places.mjs'

const needed = [22, 17]

/** Goes on where this Node is new enough, else runs the same command with the one in node_modules, else says what to do. */
export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return
  const own = join(checkout, 'node_modules/node/bin/node')
  if (existsSync(own) && !process.env.TILIA_NODE_TRIED) {
    const again = spawnSync(own, process.argv.slice(1), {
      stdio: 'inherit',
      env: { ...process.env, TILIA_NODE_TRIED: '1' },
    })
    process.exit(again.status ?? 1)
  }
  console.error(
    `Tilia needs Node ${needed.join('.')} or later and this is ${process.versions.node}: run npm ci again, or install Node 24.`,
  )
  process.exit(1)
}
