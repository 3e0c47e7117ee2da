// npm run bench -- [--ideas 10000] [--people 100000] [--seconds 6] [--runs 3] [--only WORDS] [--json FILE] [--compare FILE]
// Requests a second of the whole platform at 16 connections, the processor time of each process for one request, and
// beside it the limit: a bare HTTP answer, and the same statements by pgbench. Nothing here passes or fails.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { build } from '../../tools/build.mjs'
import { ensureNode } from '../../tools/node-version.mjs'
import { load } from './load.mjs'
import { pgbench, scriptOf } from './pgbench.mjs'
import { rehearse } from './rehearse.mjs'
import { comparison, machine, summary, table } from './report.mjs'
import { fill } from './stage/fill.mjs'
import { freePort, openStage } from './stage/stage.mjs'

ensureNode()
const { values: wish } = parseArgs({
  options: {
    ideas: { type: 'string', default: '10000' },
    people: { type: 'string', default: '100000' },
    supports: { type: 'string', default: '' },
    comments: { type: 'string', default: '' },
    seconds: { type: 'string', default: '6' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
    compare: { type: 'string' },
  },
})
const tell = (line) => process.stderr.write(`${line}\n`)
const ideas = Number(wish.ideas)
const size = {
  ideas,
  people: Number(wish.people),
  supports: Number(wish.supports || ideas * 10),
  comments: Number(wish.comments || ideas * 5),
}
const seconds = Number(wish.seconds)
const runs = Number(wish.runs)
const folder = mkdtempSync(join(tmpdir(), 'tilia-bench-'))

await build(['messages', 'server', 'web'])
const stage = await openStage()
const interruption = new AbortController()
process.on('SIGINT', () => interruption.abort())
try {
  const took = await fill(stage.admin, size, tell)
  tell(`Filled in ${took} s.`)
  const { cases, sent } = await rehearse(stage, size)
  const ports = { api: await freePort(), web: await freePort(), cached: await freePort(), bare: await freePort() }
  const api = await stage.startApi(ports.api)
  const web = await stage.startWeb(ports.web, ports.api)
  const cached = await stage.startWeb(ports.cached, ports.api, { SHARED_PAGES_MS: '1000' })
  const pids = { api: api.pid, web: web.pid, cached: cached.pid, postgres: await stage.postgresPid() }
  const results = []
  const bare = await stage.startBare(ports.bare)
  const floor = await load({
    port: bare.port,
    request: () => ({ path: '/' }),
    seconds: Math.min(3, seconds),
    watched: {},
  })
  tell(`A bare answer: ${Math.round(floor.rate)} a second.`)
  for (const { name, door, pick, request, expected } of cases.filter((known) => known.name.includes(wish.only))) {
    if (interruption.signal.aborted) break
    const watched = { ...(door === 'api' ? {} : { web: pids[door] }), api: pids.api, postgres: pids.postgres }
    const once = (length) =>
      load({ port: ports[door], request: (i) => request(pick(i)), seconds: length, watched, expected })
    await once(Math.min(2, seconds)) // a warm-up: compiled code, cached plans, pages in memory
    const taken = []
    for (let run = 0; run < runs && !interruption.signal.aborted; run++) taken.push(await once(seconds))
    if (taken.length === 0) break
    results.push(summary(name, taken))
    tell(
      table([results.at(-1)])
        .split('\n')
        .at(-1),
    )
  }
  await provePresses()
  for (const result of results) {
    const operation = sent.get(result.name)
    if (!operation || interruption.signal.aborted) continue
    const rate = await pgbench(scriptOf(operation, size), { sockets: stage.sockets, seconds, folder })
    if (rate !== null) result.limit = { name: 'pgbench', rate: Math.round(rate) }
  }
  const report = { machine: machine(), size, seconds, runs, floor: Math.round(floor.rate), results }
  process.stdout.write(`\n${JSON.stringify(report.machine)}, ${JSON.stringify(size)}\n\n${table(results)}\n`)
  if (wish.json) writeFileSync(wish.json, `${JSON.stringify(report, null, 2)}\n`)
  if (wish.compare && existsSync(wish.compare))
    process.stdout.write(`\n${comparison(JSON.parse(readFileSync(wish.compare, 'utf8')), report)}\n`)

  /** After all of it every counter must be what its rows say. */
  async function provePresses() {
    const client = new pg.Client({ connectionString: stage.admin })
    await client.connect()
    const { rows } = await client.query(
      `select count(*)::int as wrong from proposal where support_count <> (select count(*) from support
       where support.city_id = proposal.city_id and support.proposal_id = proposal.id)`,
    )
    await client.end()
    if (rows[0].wrong > 0) throw new Error(`${rows[0].wrong} counters are not what their rows say`)
    tell('Every counter is what its rows say.')
  }
} finally {
  await stage.stop()
  rmSync(folder, { recursive: true, force: true })
}
