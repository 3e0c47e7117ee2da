import { ok, refuse } from '@tilia/kernel'

export const DISPLAY_NAME_MAX = 60

/**
 * The name a person chose to be shown by, tidied, or null for none ("Resident 42"). Letters of any script, digits and
 * plain signs. What could begin a header of a mail, hide another text or turn it around is refused: line breaks,
 * controls, invisible and direction-changing characters, angle brackets, `@`.
 */
export function decideDisplayName(typed: string | null) {
  const name = (typed ?? '').normalize('NFC').replace(/ +/g, ' ').trim()
  if (name === '') return ok(null)
  if ([...name].length > DISPLAY_NAME_MAX) return refuse('too_long', { max: DISPLAY_NAME_MAX })
  if (!/^[\p{L}\p{M}\p{N} .,'’·()&+-]+$/u.test(name) || !/[\p{L}\p{N}]/u.test(name)) return refuse('not_valid')
  return ok(name)
}
