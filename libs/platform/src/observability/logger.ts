import type { LoggerService } from '@nestjs/common'
import { pino, type DestinationStream, type Logger } from 'pino'

export type Log = Logger

/** The token a Log is injected by. */
export const LOG = Symbol('log')

/**
 * One JSON line an event, made of codes, ids and numbers. Never a text that somebody wrote, an address, a token or a
 * query's values: what is not given to the log cannot leak from it. A fault is logged as its name, its code and the
 * places it came through, not its message, for messages of databases and parsers quote what people typed.
 */
export function createLog(process: string, level: string, to?: DestinationStream): Log {
  const options = {
    level,
    base: { process },
    serializers: { err: safeFault },
    errorKey: 'none', // else pino copies the message of what stands under `err` into the line
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return to ? pino(options, to) : pino(options)
}

export function safeFault(fault: unknown): object {
  if (!(fault instanceof Error)) return { name: typeof fault }
  const { code, constraint, table } = fault as { code?: unknown; constraint?: unknown; table?: unknown }
  const places = (fault.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
  return { name: fault.name, code, constraint, table, at: places.map((line) => line.trim()) }
}

/** Nest's own faults in the same format; its chatter at boot says nothing an operator needs. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Log) {}

  log(): void {}
  verbose(): void {}
  debug(): void {}

  warn(): void {
    this.pino.warn({ event: 'nest_warning' })
  }

  error(fault: unknown): void {
    this.pino.error({ event: 'nest_error', err: fault })
  }
}
