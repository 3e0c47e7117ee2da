import { randomUUID } from 'node:crypto'
import type { RequestEvent } from '@sveltejs/kit'
import type { HandleServerError } from '@sveltejs/kit/hooks'
import { m } from '@tilia/messages'
import { ApiFault, ApiUnavailable } from './graphql/api.ts'

type Caught = Parameters<HandleServerError>[0]

/** What a person is told about what went wrong, and one line of it for the operator. */
export function explain({ error, kind, event }: Caught): ReturnType<HandleServerError> {
  if (kind === 'app') return
  if (kind === 'framework') return { message: m.frame_error_not_found() }
  const reference = reportFault(event, error)
  return error instanceof ApiUnavailable
    ? { status: 503, message: m.frame_error_unavailable(), reference }
    : { status: 500, message: m.frame_error_fault(), reference }
}

/** Their messages are about code; those of other errors may quote what people typed. */
const SPEAKS_OF_CODE = new Set(['TypeError', 'ReferenceError', 'ApiFault', 'ApiUnavailable'])

/** Writes the line, without anything of the person: the route, not the address. Returns what to quote. */
export function reportFault(event: RequestEvent, caught: unknown): string {
  const fault = caught instanceof Error ? caught : new Error()
  const reference = fault instanceof ApiFault ? (fault.correlation ?? randomUUID()) : randomUUID()
  const line = {
    level: 'error',
    time: new Date().toISOString(),
    process: 'web',
    reference,
    where: `${event.request.method} ${event.route.id ?? 'no route'}`,
    fault: SPEAKS_OF_CODE.has(fault.name) ? `${fault.name}: ${fault.message}` : fault.name,
    cause: fault.cause instanceof Error && 'code' in fault.cause ? fault.cause.code : undefined,
    frames: fault instanceof ApiFault || fault instanceof ApiUnavailable ? undefined : frames(fault),
  }
  process.stderr.write(`${JSON.stringify(line)}\n`)
  return reference
}

const frames = (fault: Error): string[] =>
  (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim()) // prettier-ignore
