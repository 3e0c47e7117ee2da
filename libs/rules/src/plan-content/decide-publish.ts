import { ok, refuse } from '@tilia/kernel'

export interface PublishFacts {
  /** Commitments that stand: written, and not dropped. */
  readonly commitments: number
  /** The number of the newest version; 0 where none was published. */
  readonly version: number
  /** Whether it says anything else than that version. */
  readonly changed: boolean
  /** Why there is a new version. */
  readonly note: string | null
}

/**
 * A plan is published with at least one commitment, and anew only where it says something else, with a sentence that
 * tells everyone why: a modification of a plan is public (OGP Local handbook).
 */
export function decidePublish({ commitments, version, changed, note }: PublishFacts) {
  if (commitments === 0) return refuse('no_commitment')
  if (!changed) return refuse('nothing_changed')
  if (version > 0 && !note) return refuse('invalid_input', { fields: [{ field: 'note', code: 'required' }] })
  return ok()
}
