import type { PersonId } from '@tilia/kernel'
import { definePolicy, type SubjectState } from '@tilia/platform'

export interface ModeratedFacts {
  readonly state: SubjectState
  readonly authorId: PersonId | null
}

/** A moderator decides about what others wrote, never about their own words. Nobody decides about what is gone. */
export const moderationPolicy = definePolicy<ModeratedFacts>()({
  hide: (actor, subject) => actor.has('moderator') && subject.state === 'open' && !actor.is(subject.authorId),
  restore: (actor, subject) => actor.has('moderator') && subject.state === 'hidden' && !actor.is(subject.authorId),
  keep: (actor, subject) => actor.has('moderator') && subject.state === 'open' && !actor.is(subject.authorId),
})
