// Processor time, in seconds, of whole trees of processes and of the machine: what a request costs is told by this more
// truly than by a rate, because neighbours change the rate. Linux only; elsewhere nothing is told.
import { readFileSync, readdirSync } from 'node:fs'

const TICKS = 100 // USER_HZ, which Linux fixes for everything that reads /proc
const known = process.platform === 'linux'

/** Of each root and everything it started, living and dead: `{ name: seconds }`. */
export function treeSeconds(roots) {
  if (!known) return Object.fromEntries(Object.keys(roots).map((name) => [name, NaN]))
  const all = processes()
  const below = (pid) => {
    const own = all.get(pid)
    if (!own) return 0
    let sum = own.ticks
    for (const child of own.children) sum += below(child)
    return sum
  }
  return Object.fromEntries(Object.entries(roots).map(([name, pid]) => [name, below(pid) / TICKS]))
}

/** Busy time of all cores together. */
export function machineSeconds() {
  if (!known) return NaN
  const [, user, nice, system, , , irq, soft, steal] = readFileSync('/proc/stat', 'utf8').split('\n')[0].split(/\s+/)
  return [user, nice, system, irq, soft, steal].map(Number).reduce((sum, ticks) => sum + ticks) / TICKS
}

function processes() {
  const found = new Map()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      // user, system, and the same of children that ended
      const ticks = [11, 12, 13, 14].map((at) => Number(fields[at])).reduce((sum, part) => sum + part)
      found.set(Number(name), { parent: Number(fields[1]), ticks, children: [] })
    } catch {
      // It ended while we looked.
    }
  }
  for (const [pid, { parent }] of found) found.get(parent)?.children.push(pid)
  return found
}
