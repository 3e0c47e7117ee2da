import { defineMail } from '@tilia/platform'

/**
 * The mails of an account. They are queued by address and decide when they are written what they say, so that queueing
 * is the same for an address with an account, with a claimed one and with none.
 */
export const confirmAddressMail = defineMail<{ personId: string | null }>('identity.confirm-address')
