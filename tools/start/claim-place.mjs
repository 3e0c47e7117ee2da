// One Tilia a folder, and a folder it can use: said before anything is started.
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { lastingPlace } from '../services/places.mjs'
import { Trouble } from '../say.mjs'

const megabyte = 1024 * 1024

/** Returns `{ root, sockets, logs, release() }`; throws Trouble where another one runs or the disk is nearly full. */
export function claimPlace() {
  const place = lastingPlace()
  const lock = join(place.root, 'running')
  const other = runningProcess(lock)
  if (other)
    throw new Trouble(
      `Tilia already runs from this folder (process ${other}). Stop it first, or set TILIA_DATA to another folder.`,
    )
  writeFileSync(lock, String(process.pid))
  const release = () => rmSync(lock, { force: true })
  try {
    ensureSpace(place.root)
    const logs = join(place.root, 'log')
    mkdirSync(logs, { recursive: true, mode: 0o700 })
    return { ...place, logs, release }
  } catch (error) {
    release()
    throw error
  }
}

function ensureSpace(root) {
  const needed = existsSync(join(root, 'postgres/PG_VERSION')) ? 50 : 250
  const { bavail, bsize } = statfsSync(root)
  const free = Math.floor((bavail * bsize) / megabyte)
  if (free < needed)
    throw new Trouble(`The disk is full: ${free} MB are left at ${root}, and Tilia needs ${needed} MB to start.`)
}

function runningProcess(lock) {
  if (!existsSync(lock)) return null
  const pid = Number(readFileSync(lock, 'utf8'))
  try {
    process.kill(pid, 0)
    return isStart(pid) ? pid : null
  } catch (error) {
    return error.code === 'EPERM' && isStart(pid) ? pid : null
  }
}

// After a restart of the machine the number may belong to another program.
function isStart(pid) {
  const file = `/proc/${pid}/cmdline`
  return !existsSync('/proc/self/cmdline') || (existsSync(file) && readFileSync(file, 'utf8').includes('start.mjs'))
}
