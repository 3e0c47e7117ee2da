import type { Actor } from '@tilia/kernel'
import type { SqlValue } from '@tilia/platform'

/**
 * Which proposals an actor may see, as SQL over `proposal` and `subject`; the twin of the policy's `read`. Give its
 * values as the parameters from `first` on: the person, and whether they moderate.
 */
export function visibleTo(first: number): string {
  return `(subject.state = 'open' or (subject.state <> 'gone' and proposal.author_id = $${first}::uuid)
    or (subject.state = 'hidden' and $${first + 1}::boolean))`
}

export function visibleToValues(actor: Actor): SqlValue[] {
  return [actor.personId, actor.has('moderator')]
}
