import { error } from '@sveltejs/kit'

/** The number in an address such as /plans/3; anything else is a page that does not exist. */
export function numberOf(text: string | undefined): number {
  if (!text || !/^[1-9]\d{0,8}$/.test(text)) error(404)
  return Number(text)
}
