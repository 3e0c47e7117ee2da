// Where a checkout keeps what it stores. PostgreSQL refuses to run as root, so root's services run as `nobody`, whose
// reach ends at /root: then everything lies under /var/lib/tilia. Everybody else keeps it in `.data` of the checkout.
import { createHash } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const system = '/var/lib/tilia'

/** `{ uid, gid }` for services, or `{}` where we are not root and simply stay who we are. */
export function servant() {
  if (process.getuid?.() !== 0) return {}
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : { uid: 65534, gid: 65534 }
}

/** The folder that survives between two `npm start`. `TILIA_DATA` chooses another. */
export function lastingPlace() {
  const hash = createHash('sha256').update(checkout).digest('hex').slice(0, 12)
  const root = process.env.TILIA_DATA || (process.getuid?.() === 0 ? join(system, hash) : join(checkout, '.data'))
  makeFolder(root, 0o711)
  return { root, sockets: socketPlace(root, hash), remove: () => {} }
}

/** A folder for one test run, removed at its end. Folders of runs that were killed are removed by the next one. */
export function passingPlace() {
  const under = process.getuid?.() === 0 ? system : tmpdir()
  makeFolder(under, 0o755)
  for (const name of readdirSync(under)) if (isDeserted(join(under, name))) remove(join(under, name))
  const root = mkdtempSync(join(under, 'tilia-test-'))
  writeFileSync(join(root, 'pid'), String(process.pid))
  if (process.getuid?.() === 0) openTo(root)
  return { root, sockets: socketPlace(root, root.slice(-6)), remove: () => remove(root) }
}

/** Makes a folder and those above it. Node's own `recursive` hides why it failed, and never ends below /proc. */
function makeFolder(path, mode) {
  if (existsSync(path)) return
  if (!existsSync(dirname(path))) makeFolder(dirname(path), 0o755)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}

/** Makes a folder only services may enter. */
export function servantsFolder(path) {
  makeFolder(path, 0o700)
  const { uid, gid } = servant()
  if (uid !== undefined) chownSync(path, uid, gid)
  return path
}

// A unix socket's path may be 107 bytes long (103 on macOS); a deep checkout falls back to a short folder.
function socketPlace(root, hash) {
  const near = join(root, 'run')
  const short = join(tmpdir(), `tilia-${process.getuid?.() ?? 0}-${hash}`)
  return servantsFolder(Buffer.byteLength(near) <= 80 ? near : short)
}

function isDeserted(path) {
  if (!path.includes('tilia-test-') || !existsSync(join(path, 'pid'))) return false
  try {
    process.kill(Number(readFileSync(join(path, 'pid'), 'utf8')), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

const openTo = (path) => chownSync(path, servant().uid, servant().gid)

function remove(path) {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // Another run may be removing the same deserted folder.
  }
}
