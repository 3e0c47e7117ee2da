import { Readable } from 'node:stream'
import type { Transporter } from 'nodemailer'
import type { ComposedMail } from './compose-mail.js'

/** How an attempt ended, in the words of the ledger. `trouble` is a code, never the server's words: they name people. */
export type Handed =
  { readonly state: 'accepted' } | { readonly state: 'queued' | 'unknown' | 'failed'; readonly trouble: string }

/** No server may hold us longer, whatever it sends meanwhile. */
export const LONGEST_MS = 120_000

/** Hands one mail to the SMTP server. Never throws: every end has its state. */
export async function handOver(transport: Transporter, mail: ComposedMail): Promise<Handed> {
  let allSent = false
  const raw = Readable.from([mail.message]).once('end', () => (allSent = true))
  try {
    const signal = AbortSignal.timeout(LONGEST_MS)
    await transport.sendMail({ envelope: { from: mail.from, to: [mail.to] }, raw, signal })
    return { state: 'accepted' }
  } catch (fault) {
    return judge(fault as SmtpFault, allSent)
  }
}

interface SmtpFault {
  readonly code?: unknown
  readonly command?: unknown
  readonly responseCode?: unknown
}

/**
 * An answer of the server counts: 4xx is for now, 5xx for good (RFC 5321 §4.2.1), if it is about this recipient or this
 * message; a refused password or sender is for the operator to mend. Without an answer it depends on how far we were:
 * before the message was out nobody can have taken it, afterwards nobody knows.
 */
function judge({ code, command, responseCode }: SmtpFault, allSent: boolean): Handed {
  if (typeof responseCode === 'number') {
    const forGood = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
    return { state: forGood ? 'failed' : 'queued', trouble: `smtp_${responseCode}` }
  }
  return { state: allSent ? 'unknown' : 'queued', trouble: typeof code === 'string' ? code.toLowerCase() : 'no_answer' }
}
