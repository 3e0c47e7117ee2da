/** What a mailed link is for. A link is good for one thing, once, for one address, in one city. */
export const TOKEN_PURPOSES = ['confirm_address', 'reset_password', 'change_address', 'accept_invitation'] as const
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number]

/**
 * From the moment the mail is handed over, in minutes. A reset lets whoever reads the mail in: ten minutes (OWASP ASVS
 * 5.0.0, 6.5.5). The others open nothing without a password or a click of somebody who is known.
 */
export const VALID_FOR_MINUTES: Readonly<Record<TokenPurpose, number>> = {
  confirm_address: 24 * 60,
  reset_password: 10,
  change_address: 24 * 60,
  accept_invitation: 7 * 24 * 60,
}
