import type { RateLimit } from '@tilia/platform'

const MINUTES = 60
const HOURS = 60 * MINUTES

/**
 * How often what may be tried. A town-hall session of fifty people behind one address can register; a script that
 * guesses cannot get far. Documented in README.md.
 */
export const SIGN_IN_BY_ACCOUNT_AND_NETWORK: RateLimit = {
  name: 'sign-in-account-network',
  points: 10,
  seconds: 15 * MINUTES,
}
/** More than one network may try in a day, so that nobody locks a stranger out from one place. */
export const SIGN_IN_BY_ACCOUNT: RateLimit = { name: 'sign-in-account', points: 1000, seconds: 24 * HOURS }
export const SIGN_IN_BY_NETWORK: RateLimit = { name: 'sign-in-network', points: 100, seconds: 15 * MINUTES }

/** Account mails to one address: registering, confirming, resetting, changing address. At most three an hour and six a day. */
export const MAILS_TO_ADDRESS: RateLimit = { name: 'account-mails-address', points: 3, seconds: HOURS }
export const MAILS_TO_ADDRESS_A_DAY: RateLimit = { name: 'account-mails-address-day', points: 6, seconds: 24 * HOURS }
export const MAILS_BY_NETWORK: RateLimit = { name: 'account-mails-network', points: 100, seconds: HOURS }

/** Links that are tried: a token has 256 random bits, this only keeps guessing off the database. */
export const LINKS_BY_NETWORK: RateLimit = { name: 'account-links-network', points: 60, seconds: 15 * MINUTES }
/** The own password, asked again before something that matters. */
export const PASSWORD_ASKED_AGAIN: RateLimit = { name: 'account-password-again', points: 10, seconds: 15 * MINUTES }
