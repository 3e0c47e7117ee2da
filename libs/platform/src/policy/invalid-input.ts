import { refuse } from '@tilia/kernel'
import type { FieldError } from '../graphql/refusals.js'

/**
 * What is wrong with one field, found by a rule rather than by its shape: shown beside it like any other bad input.
 * `wrong` is a code, or the refusal of a rule with its limits.
 */
export function fieldError(
  field: string,
  wrong: string | { readonly code: string; readonly min?: number; readonly max?: number },
): FieldError {
  const { code, min, max }: { code: string; min?: number; max?: number } =
    typeof wrong === 'string' ? { code: wrong } : wrong
  return { field, code, min: min ?? null, max: max ?? null }
}

export function refuseInput(...fields: readonly FieldError[]) {
  return refuse('invalid_input', { fields })
}
