import { isFurniture } from './is-furniture.js'
import type { Line } from './line.js'

/** Whether a line is a paragraph of the page's own: a dozen words at least, ended like a sentence. */
export function isRunningText({ aside, kind, text }: Line): boolean {
  return (
    !aside && kind === 'prose' && text.split(/\s+/).length >= 12 && /[.!?…]["»”)]*$/.test(text) && !isFurniture(text)
  )
}
