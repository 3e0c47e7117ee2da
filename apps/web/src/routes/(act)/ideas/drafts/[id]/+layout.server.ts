import { error } from '@sveltejs/kit'
import { isUuid } from '@tilia/kernel'
import { mustBeSomeone } from '#lib/platform/session/must-be.ts'

/** A draft is its author's alone: a visitor signs in first, and everybody else finds nothing here. */
export const load = async (event) => {
  if (!isUuid(event.params.id)) error(404)
  await mustBeSomeone(event)
}
