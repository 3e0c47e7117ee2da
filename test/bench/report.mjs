// What was measured, as a table for people and as JSON for comparing.
import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

const sorted = (numbers) => [...numbers].sort((a, b) => a - b)
const median = (numbers) => sorted(numbers)[Math.floor((numbers.length - 1) / 2)]

/** Of the runs of one case. */
export function summary(name, runs) {
  const of = (read) => runs.map(read)
  const names = Object.keys(runs[0].micros)
  return {
    name,
    rate: Math.round(median(of((run) => run.rate))),
    slowest: Math.round(Math.min(...of((run) => run.rate))),
    fastest: Math.round(Math.max(...of((run) => run.rate))),
    p50: median(of((run) => run.p50)),
    p99: median(of((run) => run.p99)),
    micros: Object.fromEntries(names.map((part) => [part, median(of((run) => run.micros[part]))])),
    foreign: Math.round(Math.max(...of((run) => run.foreign)) * 100) / 100,
    limit: null,
  }
}

export function machine() {
  const git = (...args) => {
    try {
      return execFileSync('git', args, { encoding: 'utf8' }).trim()
    } catch {
      return 'unknown'
    }
  }
  return {
    cores: cpus().length,
    model: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.version,
    commit: git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') ? ' with changes' : ''),
    at: new Date().toISOString().slice(0, 16),
  }
}

const number = (value) => value.toLocaleString('en')

/** In Markdown. */
export function table(results) {
  const parts = [...new Set(results.flatMap(({ micros }) => Object.keys(micros)))]
  const head = [
    'what',
    'a second',
    'spread',
    'p50 / p99 ms',
    ...parts.map((part) => `${part} µs`),
    'limit',
    'of it',
    'foreign',
  ]
  const rows = results.map((row) => [
    row.name,
    number(row.rate),
    `${number(row.slowest)}–${number(row.fastest)}`,
    `${row.p50} / ${row.p99}`,
    ...parts.map((part) => (row.micros[part] ? number(row.micros[part]) : '')),
    row.limit ? `${row.limit.name} ${number(row.limit.rate)}` : '',
    row.limit ? `${Math.round((row.rate / row.limit.rate) * 100)} %` : '',
    row.foreign.toFixed(2),
  ])
  return asMarkdown([head, ...rows])
}

/** Beside an earlier report: how much faster, and at how much of the processor time. */
export function comparison(before, after) {
  const rows = after.results.flatMap((now) => {
    const then = before.results.find(({ name }) => name === now.name)
    if (!then) return []
    const spent = ({ micros }) => Object.values(micros).reduce((sum, part) => sum + part, 0)
    const cost = Math.round((spent(now) / spent(then)) * 100)
    return [[now.name, number(then.rate), number(now.rate), `${(now.rate / then.rate).toFixed(2)} ×`, `${cost} %`]]
  })
  return asMarkdown([['what', 'before', 'now', 'faster', 'processor time'], ...rows])
}

function asMarkdown(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [
    line(rows[0]),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.slice(1).map(line),
  ].join('\n')
}
