import { request } from 'node:http'
import { Trouble } from '../say.mjs'

/**
 * Waits until `target` (`{ socketPath }` or `{ host, port }`, with `path`) answers 200.
 * Throws as soon as `child` has ended, with the last lines it wrote, or after `limit` ms.
 */
export async function healthy(name, target, child, limit = 60_000) {
  let gone = null
  child.exited.then((result) => (gone = result))
  for (const end = Date.now() + limit; Date.now() < end;) {
    if (gone) throw new Trouble(`${name} did not start: ${lastWords(gone)}`)
    if ((await status(target)) === 200) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Trouble(`${name} did not become ready within ${limit / 1000} seconds`)
}

/** What a process said last, without the JSON lines of its log. */
export function lastWords({ tail, code, signal }) {
  const words = tail.filter((line) => line.trim() && !/^\s+at /.test(line)).slice(-6)
  return words.join(' ').slice(0, 1_000) || `it ended with ${signal ?? code}`
}

function status(target) {
  return new Promise((resolve) => {
    const call = request({ ...target, timeout: 2_000 }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    call.on('timeout', () => call.destroy())
    call.on('error', () => resolve(0))
    call.end()
  })
}
