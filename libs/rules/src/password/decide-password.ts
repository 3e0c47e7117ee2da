import { ok, refuse } from '@tilia/kernel'

/** Characters (code points), as people count them. The upper end only keeps the work of hashing bounded. */
export const PASSWORD_LENGTH = { min: 8, max: 200 } as const

export interface PasswordFacts {
  readonly password: string
  /** What an attacker tries first for this person in this city: the address, the display name, the city's name. */
  readonly contexts: readonly string[]
  /** Whether a lower-case word is among the most used passwords. */
  readonly isCommon: (word: string) => boolean
}

/**
 * What is taken as a password: long enough, and not what everyone tries first. No rule asks for capitals or digits: they
 * make people choose "Password1!" (NIST SP 800-63B-4 §3.1.1; OWASP ASVS 5.0.0, 6.2.1 and 6.2.4 to 6.2.12).
 */
export function decidePassword({ password, contexts, isCommon }: PasswordFacts) {
  const length = [...password].length
  if (length < PASSWORD_LENGTH.min) return refuse('too_short', { min: PASSWORD_LENGTH.min })
  if (length > PASSWORD_LENGTH.max) return refuse('too_long', { max: PASSWORD_LENGTH.max })
  const lower = password.toLowerCase()
  if (isMonotonous(lower) || isCommon(lower) || isCommon(withoutOrnament(lower))) return refuse('too_common')
  if (contexts.some((context) => isMostly(lower, context))) return refuse('too_obvious')
  return ok()
}

/** At most six digits and signs at either end: `monkey2024!` is `monkey`. */
function withoutOrnament(word: string): string {
  return word.replace(/^[^\p{L}]{1,6}/u, '').replace(/[^\p{L}]{1,6}$/u, '') || word
}

/** `aaaaaaaa`, `abababab`, `12345678`, `hgfedcba`: one character, one pair, or a run of neighbours. */
function isMonotonous(word: string): boolean {
  const codes = [...word].map((letter) => letter.codePointAt(0)!)
  const pair = codes.every((code, at) => at < 2 || code === codes[at - 2])
  const step = codes[1]! - codes[0]!
  return pair || (Math.abs(step) <= 1 && codes.every((code, at) => at === 0 || code === codes[at - 1]! + step))
}

/** A word of the context with little around it: for `lindenau` also `lindenau2026` and `Lindenau!!`. */
function isMostly(word: string, context: string): boolean {
  return wordsOf(context).some((known) => word.includes(known) && word.length - known.length < PASSWORD_LENGTH.min)
}

/** The whole, and its parts of four letters or more: `ana.lindner@example.org` → itself, `lindner`, `example`. */
function wordsOf(context: string): string[] {
  const lower = context.toLowerCase()
  return [lower, ...lower.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length >= 4)
}
