import type { Actor } from '@tilia/kernel'

/** Which subjects the city tied to one, for lists of a lower level that filter by it. Implemented by links. */
export abstract class TieFinder {
  /** The ids from which a tie leads to `subjectId`, the newest 1,000 of them. */
  abstract tiedTo(actor: Actor, subjectId: string): Promise<readonly string[]>
}
