import type { Actor } from '@tilia/kernel'
import type { SqlValue } from '@tilia/platform'

/**
 * Which plans, commitments and milestones an actor may see, as SQL over their `subject`; the twin of the policies'
 * `read`. `staff` is the parameter that says whether the actor is staff. What is removed is nobody's.
 */
export function visibleTo(staff: string, subject = 'subject'): string {
  return `(${subject}.state = 'open' or (${subject}.state = 'draft' and ${staff}::boolean))`
}

/** The value of that parameter. */
export function staffValue(actor: Actor): SqlValue {
  return actor.has('staff')
}
