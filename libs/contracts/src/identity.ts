import type { PersonId } from '@tilia/kernel'
import { defineEvent } from './event.js'

/** What becomes of what a person wrote when they leave: it stays without a name, or it goes. */
export type Contributions = 'keep' | 'remove'

/**
 * The account is gone: name, address and sessions at once. Each domain handles its own rows: with `remove` the texts of
 * the person go and their places stay; with either, what nobody else can see (drafts, follows, settings) goes.
 */
export const accountDeleted = defineEvent<{ personId: PersonId; contributions: Contributions }>(
  'identity.account-deleted.v1',
)
