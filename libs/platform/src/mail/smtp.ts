import { createTransport, type Transporter } from 'nodemailer'

/** The token the transport is injected by. */
export const SMTP = Symbol('smtp')

/**
 * A connection a mail: a pool would hand a mail over again by itself when a connection breaks, and the ledger would not
 * know. Files and addresses are never fetched into a mail.
 */
export function connectSmtp(url: string): Transporter {
  return createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}
