import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { keep, run } from './keep.mjs'

const keepUrl = new URL('./keep.mjs', import.meta.url).href
const sleeper = `setInterval(() => {}, 1000); console.log(process.pid)`
const stubborn = `process.on('SIGTERM', () => console.log('no')); ${sleeper}`

// One that ended but was not yet taken note of by its parent (a zombie) is not alive, though its number still exists.
function alive(pid) {
  try {
    process.kill(pid, 0)
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

async function until(condition, limit = 10_000) {
  for (const end = Date.now() + limit; Date.now() < end && !condition();) await new Promise((go) => setTimeout(go, 20))
  return condition()
}

function start(script, options = {}) {
  const first = Promise.withResolvers()
  const child = keep(process.execPath, ['-e', script], { ...options, onLine: (line) => first.resolve(Number(line)) })
  return { ...child, inner: first.promise }
}

describe('a program that is kept', () => {
  it('ends when it is asked to', async () => {
    const child = start(sleeper)
    const pid = await child.inner
    expect(alive(pid)).toBe(true)
    await child.stop()
    expect(alive(pid)).toBe(false)
  })

  it('is killed when it does not end within the patience it is given', async () => {
    const child = start(stubborn, { patience: 300 })
    const pid = await child.inner
    await child.stop()
    expect(alive(pid)).toBe(false)
  })

  it.each([
    ['ends', sleeper],
    ['is killed, when it will not end,', stubborn],
  ])('%s when whoever started it is killed outright', async (_, program) => {
    const script = `import { keep } from '${keepUrl}'
      keep(process.execPath, ['-e', ${JSON.stringify(program)}], { patience: 300, onLine: (line) => console.log(line) })`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script])
    const [line] = await once(parent.stdout, 'data')
    const pid = Number(String(line))
    expect(alive(pid)).toBe(true)
    parent.kill('SIGKILL')
    expect(await until(() => !alive(pid))).toBe(true)
  })

  it('says how it ended and what it wrote last', async () => {
    const { code, tail } = await keep(process.execPath, ['-e', `console.error('out of luck'); process.exit(3)`]).exited
    expect(code).toBe(3)
    expect(tail).toEqual(['out of luck'])
    await expect(run(process.execPath, ['-e', `console.error('out of luck'); process.exit(3)`])).rejects.toThrow(
      'out of luck',
    )
  })

  it('says so when it cannot be started at all', async () => {
    const { code, tail } = await keep('/nowhere/at/all', []).exited
    expect(code).toBe(127)
    expect(tail.join()).toContain('/nowhere/at/all')
  })
})
