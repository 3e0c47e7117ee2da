import type { DeliveryId } from '@tilia/contracts'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { CityContext } from '../auth/index.js'
import type { MailContent } from './mail-content.js'
import { writeHtml } from './write-html.js'
import { writeText } from './write-text.js'

export interface ComposedMail {
  readonly from: string
  readonly to: string
  /** The whole message (RFC 5322), as it goes over the wire. */
  readonly message: Buffer
}

interface Envelope {
  readonly id: DeliveryId
  readonly city: CityContext
  readonly locale: string
  readonly from: string
  readonly to: string
}

/**
 * The same row of the ledger has the same Message-ID, so that a receiver who gets it twice may show it once. Automatic
 * answers are asked not to come (RFC 3834).
 */
export async function composeMail(
  { id, city, locale, from, to }: Envelope,
  content: MailContent,
): Promise<ComposedMail> {
  const composer = new MailComposer({
    from: { name: oneLine(city.name), address: from },
    to: { name: '', address: to },
    subject: oneLine(content.subject),
    text: writeText(content),
    html: writeHtml(content, city.name, locale),
    messageId: `<${id}@${city.host}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale, ...content.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { from, to, message: await composer.compile().build() }
}

/** Names and titles come from people: no line break or control character may reach a header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
