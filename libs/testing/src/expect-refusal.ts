import type { Ok, Refused } from '@tilia/kernel'

type Outcome = Ok<unknown> | Refused<{ readonly code: string }>

/** Awaits an outcome that must be ok and answers its value, or fails with the refusal. */
export async function mustSucceed<O extends Outcome>(outcome: Promise<O>): Promise<Extract<O, Ok<unknown>>['value']> {
  const result: Outcome = await outcome
  if (!result.ok) throw new Error(`Was refused: ${JSON.stringify(result.refusal)}`)
  return result.value as Extract<O, Ok<unknown>>['value']
}

/** Awaits an outcome that must be a refusal and answers it. */
export async function mustRefuse<O extends Outcome>(
  outcome: Promise<O>,
): Promise<Extract<O, Refused<unknown>>['refusal']> {
  const result: Outcome = await outcome
  if (result.ok) throw new Error('Was not refused')
  return result.refusal as Extract<O, Refused<unknown>>['refusal']
}
