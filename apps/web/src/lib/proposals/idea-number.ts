import { error } from '@sveltejs/kit'

/** The number in an address; what is none leads nowhere. */
export function ideaNumber(text: string | undefined): number {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : error(404)
}
