import type { RateLimit } from '@tilia/platform'

/** So many addresses may one network subscribe in an hour: a library, not a mail bomber. */
export const SUBSCRIPTIONS_BY_NETWORK: RateLimit = {
  name: 'notifications-subscribe-network',
  points: 30,
  seconds: 3600,
}

/** So many mails a day may anybody cause at an address that is not theirs. Beyond it the answer stays the same. */
export const MOST_MAILS_A_DAY = 3
