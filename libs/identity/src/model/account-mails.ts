import { defineMail } from '@tilia/platform'

// The first three and the invitation are queued by address, and what they say is decided when they are written: so
// queueing is the same work for an address with an account, with a claimed one and with none.

/** `personId`: who registered just now; null where it was asked for again by address. */
export const confirmAddressMail = defineMail<{ personId: string | null }>('identity.confirm-address')
export const resetPasswordMail = defineMail('identity.reset-password')
export const changeAddressMail = defineMail<{ personId: string }>('identity.change-address')
export const invitationMail = defineMail<{ invitationId: string }>('identity.invitation')

/** To where it can still be read by who should know. */
export const passwordChangedMail = defineMail('identity.password-changed')
export const addressChangedMail = defineMail('identity.address-changed')
export const accountDeletedMail = defineMail('identity.account-deleted')
