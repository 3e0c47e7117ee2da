import { createLog } from './logger.js'

describe('a line of the log', () => {
  it('names a fault by its kind, its code and its places, and never by its message', () => {
    const lines: string[] = []
    const log = createLog('api', 'debug', { write: (line) => lines.push(line) })
    const fault = Object.assign(new Error('duplicate key: mareike@example.org'), { code: '23505', table: 'person' })
    log.error({ event: 'fault', err: fault })
    log.warn({ event: 'odd', err: 'mareike@example.org' })
    const line = JSON.parse(lines[0]!)
    expect(line).toMatchObject({
      event: 'fault',
      process: 'api',
      err: { name: 'Error', code: '23505', table: 'person' },
    })
    expect(line.err.at.length).toBeGreaterThan(0)
    expect(lines.join('')).not.toContain('mareike')
  })
})
