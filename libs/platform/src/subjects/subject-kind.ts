import type { Actor, PersonId } from '@tilia/kernel'
import type { SubjectState } from './put-subject.js'

/** What anything that attaches to subjects needs to name one and to link to it. */
export interface SubjectCard {
  readonly id: string
  readonly kind: string
  readonly title: string
  /** BCP 47 tag of the title's language, which may differ from the page's. */
  readonly language: string
  /** Its page, without language prefix: `/ideas/42`. */
  readonly path: string
  readonly state: SubjectState
  readonly authorId: PersonId | null
}

/**
 * A kind of thing that can be commented, followed, linked and reported. A domain provides one for each of its kinds;
 * the registry finds them. `cards` is the door's guard: it answers only what the actor may see.
 */
export abstract class SubjectKind {
  /** As in the column `subject.kind`: proposal, commitment, plan, comment, … */
  abstract readonly kind: string
  abstract cards(actor: Actor, ids: readonly string[]): Promise<readonly SubjectCard[]>

  /** What somebody wrote, as clean HTML, for those who must judge it; only what the actor may see. */
  texts(_actor: Actor, _ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(new Map())
  }
}
