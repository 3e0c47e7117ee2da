// Runs a program that must not outlive us. A small shell stands between: it holds the other end of a pipe, and
// when the pipe closes, because we stop or because somebody killed us outright, it asks the program to end, and makes it.
// The program runs in a process group of its own, so Ctrl-C in the terminal reaches only us and we can stop in order.
import { spawn } from 'node:child_process'
import { basename } from 'node:path'

const keeper = `
signal=$1; patience=$2; shift 2
exec 3<&0
"$@" </dev/null 3<&- & child=$!
( read -r _ <&3; kill -"$signal" $child
  while [ $patience -gt 0 ] && kill -0 $child; do sleep 0.1; patience=$((patience - 1)); done
  kill -KILL $child ) 2>/dev/null & watcher=$!
exec 3<&-
trap : INT TERM HUP
wait $child; code=$?
while kill -0 $child 2>/dev/null; do wait $child; code=$?; done
kill $watcher 2>/dev/null
exit $code`

/**
 * Starts `file` and returns `{ pid, exited, stop }`.
 * `exited` settles with `{ code, signal, tail }` (the last lines it wrote) and never rejects; `stop()` is safe to call twice.
 * `onLine` gets each line of output; `show` lets it write to our terminal instead; `signal` is what asks it to end;
 * after `patience` ms it is killed.
 */
export function keep(file, args, options = {}) {
  const { env = process.env, cwd, uid, gid, signal = 'TERM', patience = 10_000, onLine, show = false } = options
  const output = show ? 'inherit' : 'pipe'
  const child = spawn('/bin/sh', ['-c', keeper, 'keeper', signal, String(Math.ceil(patience / 100)), file, ...args], {
    env,
    cwd,
    uid,
    gid,
    detached: true,
    stdio: ['pipe', output, output],
  })
  const tail = []
  const take = (line) => {
    tail.push(line)
    if (tail.length > 40) tail.shift()
    onLine?.(line)
  }
  for (const stream of [child.stdout, child.stderr]) if (stream) eachLine(stream, take)
  child.stdin.on('error', () => {})
  const exited = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: -1, signal: null, tail: [error.message] }))
    child.on('close', (code, by) => resolve({ code, signal: by, tail }))
  })
  let stopping
  const stop = () => (stopping ??= end(child, exited))
  return { pid: child.pid, exited, stop }
}

async function end(child, exited) {
  if (child.pid !== undefined) child.stdin.end()
  return exited
}

function eachLine(stream, take) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()
    lines.forEach((line) => take(line))
  })
  stream.on('end', () => rest && take(rest))
}

/**
 * Runs a program to its end and returns the lines it wrote; rejects with the last ones when it fails.
 * `onStart` gets what `keep` returns, for who may have to stop it before.
 */
export async function run(file, args, { onStart, ...options } = {}) {
  const lines = []
  const child = keep(file, args, { ...options, onLine: (line) => lines.push(line) })
  onStart?.(child)
  const { code, tail } = await child.exited
  if (code === 0) return lines
  const words = tail.filter((line) => line.trim()).slice(-5)
  throw new Error(
    `${[file, ...args]
      .map((word) => basename(word))
      .join(' ')
      .slice(0, 80)} failed: ${words.join('\n') || `it ended with ${code}`}`,
  )
}
