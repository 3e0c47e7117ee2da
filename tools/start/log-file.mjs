import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const most = 20 * 1024 * 1024

/** Appends lines to `<folder>/<name>.log`; the one before is kept as `.1` at each start and at 20 MB. */
export function logFile(folder, name) {
  const file = join(folder, `${name}.log`)
  let size = turn(file)
  return (line) => {
    try {
      if (size > most) size = turn(file)
      appendFileSync(file, `${line}\n`, { mode: 0o600 })
      size += line.length + 1
    } catch {
      // A full disk must not take the log's process down with it; whoever writes data says it.
    }
  }
}

/** PostgreSQL quotes what it could not read, and that is what somebody typed: its log is kept without. */
export function postgresLog(folder) {
  const write = logFile(folder, 'postgres')
  return (line) => {
    if (!line.startsWith('\t')) write(withoutValues(line))
  }
}

const withoutValues = (line) => (/ (ERROR|WARNING): /.test(line) ? line.replace(/"[^"]*("|$)/g, '"…"') : line)

function turn(file) {
  if (existsSync(file) && statSync(file).size > 0) renameSync(file, `${file}.1`)
  return 0
}
