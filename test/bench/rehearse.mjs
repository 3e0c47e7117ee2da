import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { casesOf, recordings } from './cases.mjs'
import { HOST } from './stage/fill.mjs'
import { send, startRecorder } from './stage/record.mjs'
import { freePort } from './stage/stage.mjs'

/**
 * Every page and every operation once, through a web and an api of their own, to see which operations the pages send and
 * which statements those. `sent`: by the name of a case `{ statements, idea, person, hot }`.
 */
export async function rehearse(stage, size) {
  const file = join(tmpdir(), `tilia-statements-${process.pid}.jsonl`)
  const statements = () => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) // prettier-ignore
  const port = await freePort()
  const capturing = { NODE_OPTIONS: '--import ./test/bench/stage/capture.mjs', BENCH_CAPTURE: file }
  const api = await stage.startApi(port, capturing)
  const between = await freePort()
  const recorder = await startRecorder(between, port)
  const web = await stage.startWeb(await freePort(), between)
  for (const asked of recordings(HOST)) await send(web.port, asked)
  const cases = casesOf({ host: HOST, size, recorded: recorder.operations })
  const sent = new Map()
  for (const { name, door, pick, request, hot } of cases) {
    if (door !== 'api') continue
    await send(port, request(pick(0))) // whatever is asked once and then kept
    const before = statements().length
    const about = pick(1)
    await send(port, request(about))
    sent.set(name, { statements: statements().slice(before), hot, ...about })
  }
  await recorder.stop()
  await web.end()
  await api.end()
  rmSync(file, { force: true })
  return { cases, sent }
}
