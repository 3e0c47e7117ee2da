import autocannon from 'autocannon'
import { machineSeconds, treeSeconds } from './stage/processor.mjs'

export const CONNECTIONS = 16

/** Counts on from run to run: nobody presses twice. */
let sent = 0

/**
 * Loads one address with 16 connections for some seconds. `request(i)` is `{ path, method?, headers?, body? }` of the i-th.
 * Answers rate, latencies in milliseconds, processor microseconds of each tree of `watched` for one request, and what
 * share of the machine somebody else used. Any status but `expected` is an error.
 */
export async function load({ port, request, seconds, watched, expected = 200 }) {
  const unexpected = new Map()
  const begin = { trees: treeSeconds(watched), own: ownSeconds(), machine: machineSeconds(), at: performance.now() }
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    duration: seconds,
    timeout: 30,
    setupClient: (client) =>
      client.on('response', (status) => {
        if (status !== expected) unexpected.set(status, (unexpected.get(status) ?? 0) + 1)
      }),
    requests: [{ ...request(sent), setupRequest: (raw) => ({ ...raw, ...request(++sent) }) }],
  })
  const trees = treeSeconds(watched)
  const elapsed = (performance.now() - begin.at) / 1000
  if (unexpected.size > 0 || result.errors > 0)
    throw new Error(`Unexpected answers: ${JSON.stringify([...unexpected])}, ${result.errors} errors`)
  const many = result.requests.total
  const spent = Object.fromEntries(Object.entries(trees).map(([name, now]) => [name, now - begin.trees[name]]))
  const ours = Object.values(spent).reduce((sum, part) => sum + part, 0) + ownSeconds() - begin.own
  return {
    rate: many / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    micros: Object.fromEntries(
      Object.entries(spent).map(([name, seconds]) => [name, Math.round((seconds / many) * 1e6)]),
    ),
    foreign: Math.max(0, (machineSeconds() - begin.machine - ours) / elapsed),
  }
}

const ownSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
