import { decidePassword } from '@tilia/rules/password'
import { fieldError } from '@tilia/platform'
import { isCommonPassword } from '../model/common-passwords.js'

/** What is wrong with a new password, beside its field, or null. */
export function passwordError(field: string, password: string, contexts: readonly (string | null)[]) {
  const known = ['tilia', ...contexts.filter((context) => context !== null)]
  const decision = decidePassword({ password, contexts: known, isCommon: isCommonPassword })
  return decision.ok ? null : fieldError(field, decision.refusal)
}
