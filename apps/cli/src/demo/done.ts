import type { Ok, Refused } from '@tilia/kernel'

/** What a verb made. A refusal means that the story breaks a rule of the platform, and the telling stops. */
export async function done<O extends Ok<unknown> | Refused<{ readonly code: string }>>(
  outcome: Promise<O>,
): Promise<Extract<O, Ok<unknown>>['value']> {
  const result: Ok<unknown> | Refused<{ readonly code: string }> = await outcome
  if (!result.ok) throw new Error(`The story was refused: ${JSON.stringify(result.refusal)}`)
  return result.value as Extract<O, Ok<unknown>>['value']
}
