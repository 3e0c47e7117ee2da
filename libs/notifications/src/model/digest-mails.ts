import { defineMail } from '@tilia/platform'
import type { DigestRhythm } from '@tilia/rules/digest'

/**
 * `subscriberId` where it goes to an address without an account. `cityAfter` and `cityUntil` (ISO 8601) bound the news of
 * the whole city that belong to it; null where the recipient did not ask for them.
 */
export const digestMail = defineMail<{
  rhythm: DigestRhythm
  window: string
  subscriberId: string | null
  cityAfter: string | null
  cityUntil: string | null
}>('notifications.digest')

export const confirmSubscriptionMail = defineMail<{ subscriberId: string; rhythm: DigestRhythm }>(
  'notifications.confirm-subscription',
)
