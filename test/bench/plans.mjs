// npm run bench:plans -- [--ideas 1000000] [--supports 10000000] [--comments 5000000] [--people 200000] [--slow 5]
// How PostgreSQL answers each statement of the hot operations: time, rows read for rows shown, whether it went through a
// whole table or sorted. As the app's role, under row-level security. Prints the whole plan of what took `--slow` ms or more.
import { parseArgs } from 'node:util'
import pg from 'pg'
import { build } from '../../tools/build.mjs'
import { ensureNode } from '../../tools/node-version.mjs'
import { rehearse } from './rehearse.mjs'
import { CITY, fill } from './stage/fill.mjs'
import { openStage } from './stage/stage.mjs'

ensureNode()
const { values: wish } = parseArgs({
  options: {
    ideas: { type: 'string', default: '1000000' },
    people: { type: 'string', default: '200000' },
    supports: { type: 'string', default: '10000000' },
    comments: { type: 'string', default: '5000000' },
    slow: { type: 'string', default: '5' },
  },
})
const size = Object.fromEntries(['ideas', 'people', 'supports', 'comments'].map((name) => [name, Number(wish[name])]))
const tell = (line) => process.stderr.write(`${line}\n`)

await build(['messages', 'server', 'web'])
const stage = await openStage()
try {
  tell(`Filled in ${await fill(stage.admin, size, tell)} s.`)
  const { sent } = await rehearse(stage, size)
  const client = new pg.Client({ connectionString: stage.url('tilia_app', 'tilia') })
  await client.connect()
  const seen = new Set()
  for (const [operation, { statements }] of sent) {
    process.stdout.write(`\n${operation}\n`)
    for (const { name, text, values } of statements) {
      if (!name || name === 'platform.enter-city' || !/^\s*(select|with|insert|update|delete)/i.test(text)) continue
      const plan = await explain(client, text, values)
      const { time, read, shown, scans, sorted } = digest(plan)
      const marks = [...scans.map((table) => `whole ${table}`), ...(sorted > 1000 ? [`sorts ${sorted}`] : [])].join(
        ', ',
      )
      process.stdout.write(`  ${time.toFixed(2).padStart(9)} ms  ${String(read).padStart(8)} read ${String(shown).padStart(5)} shown  ${name}  ${marks}\n`) // prettier-ignore
      if (time < Number(wish.slow) || seen.has(name)) continue
      seen.add(name)
      const { rows } = await ask(client, `explain (analyze, buffers) ${text}`, values)
      process.stdout.write(`${rows.map((row) => `      ${row['QUERY PLAN']}`).join('\n')}\n`)
    }
  }
  await client.end()
} finally {
  await stage.stop()
}

async function explain(client, text, values) {
  const { rows } = await ask(client, `explain (analyze, format json) ${text}`, values)
  return rows[0]['QUERY PLAN'][0]
}

/** In the city, and undone. */
async function ask(client, text, values) {
  const given = values.map((value) => (value?.hex ? Buffer.from(value.hex, 'hex') : value))
  await client.query('begin')
  await client.query(`select set_config('tilia.city', $1, true)`, [CITY])
  try {
    return await client.query(text, given)
  } finally {
    await client.query('rollback')
  }
}

function digest(plan) {
  const scans = []
  let [read, sorted] = [0, 0]
  const visit = (node) => {
    const loops = node['Actual Loops'] ?? 1
    const touched = ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * loops
    if (node['Node Type'].includes('Scan')) read += Math.round(touched)
    if (node['Node Type'] === 'Seq Scan' && touched > 1000) scans.push(node['Relation Name'])
    if (node['Node Type'].includes('Sort')) sorted = Math.max(sorted, touched)
    for (const child of node.Plans ?? []) visit(child)
  }
  visit(plan.Plan)
  return { time: plan['Execution Time'], read, shown: Math.round(plan.Plan['Actual Rows']), scans, sorted }
}
