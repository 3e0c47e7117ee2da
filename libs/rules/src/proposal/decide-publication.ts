import { refuse } from '@tilia/kernel'
import { mustBeOpen, type Window } from '../window/index.js'

export interface PublicationFacts extends Window {
  readonly title: string
  readonly body: string
  /** The database's clock. */
  readonly now: Date
}

/** The rule of publishing a draft: it says something, and its plan takes ideas now. */
export function decidePublication(draft: PublicationFacts) {
  const missing = (['title', 'body'] as const).filter((part) => draft[part].trim() === '')
  if (missing.length > 0) return refuse('not_complete', { missing })
  return mustBeOpen(draft, draft.now)
}
