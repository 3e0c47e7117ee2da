// Loaded before the api (`node --import`): keeps every statement that it sends to PostgreSQL in BENCH_CAPTURE, a line
// each, so that pgbench can be given exactly them.
import { appendFileSync } from 'node:fs'
import pg from 'pg'

const file = process.env.BENCH_CAPTURE
const query = pg.Client.prototype.query
pg.Client.prototype.query = function (...args) {
  const [asked, values] = args
  const sent =
    typeof asked === 'string'
      ? { text: asked, values: values ?? [] }
      : { name: asked.name, text: asked.text, values: asked.values ?? [] }
  if (typeof sent.text === 'string') {
    const plain = sent.values.map((value) => (Buffer.isBuffer(value) ? { hex: value.toString('hex') } : value))
    appendFileSync(file, `${JSON.stringify({ ...sent, values: plain })}\n`)
  }
  return query.apply(this, args)
}
