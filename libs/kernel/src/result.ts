/**
 * Two lanes of failure. A refusal is a value: a civic "no" with a code and the facts that explain it
 * (`phase_not_open`, opensAt). A fault is thrown and never shown to anyone. There is no third lane.
 */
export type Result<Value, Refusal> = Ok<Value> | Refused<Refusal>

export interface Ok<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Refused<Refusal> {
  readonly ok: false
  readonly refusal: Refusal
}

export function ok(): Ok<undefined>
export function ok<Value>(value: Value): Ok<Value>
export function ok(value?: unknown): Ok<unknown> {
  return { ok: true, value }
}

/** `const` keeps the literal code, so that the refusals of an action infer to an exact union. */
export function refuse<const Code extends string>(code: Code): Refused<{ readonly code: Code }>
export function refuse<const Code extends string, Facts extends object>(
  code: Code,
  facts: Facts,
): Refused<{ readonly code: Code } & Readonly<Facts>>
export function refuse(code: string, facts: object = {}): Refused<{ code: string }> {
  return { ok: false, refusal: { code, ...facts } }
}

/** The refusals an action can answer with, read off its `execute`. */
export type RefusalOf<Outcome> =
  Awaited<Outcome> extends infer R ? (R extends Refused<infer Refusal> ? Refusal : never) : never
