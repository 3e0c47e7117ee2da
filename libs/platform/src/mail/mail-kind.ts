import type { DeliveryId } from '@tilia/contracts'
import type { PersonId } from '@tilia/kernel'
import type { CityContext } from '../auth/index.js'
import type { Tx } from '../db/index.js'
import type { MailContent } from './mail-content.js'
import type { MailDefinition, MailFacts } from './mail-definition.js'

/** One row of the ledger, as the kind that writes it needs it. */
export interface Delivery<Facts extends MailFacts = MailFacts> {
  readonly id: DeliveryId
  /** Null where the mail goes to a bare address. */
  readonly personId: PersonId | null
  /** The person's address now, or the one that was given. */
  readonly address: string
  readonly locale: string
  readonly facts: Facts
}

export interface MailContext {
  readonly city: CityContext
  readonly locale: string
  /** `/ideas/42` → its address on the city's canonical host, in the mail's language. */
  link(path: string): string
}

/**
 * Writes one kind of mail. A domain provides it in its jobs module; the worker finds it by its type. Secrets are made
 * in `prepare`, in a transaction of its own right before sending: only a hash need ever be stored.
 */
export abstract class MailKind<Facts extends MailFacts = MailFacts, Prepared = unknown> {
  abstract readonly definition: MailDefinition<Facts>

  /**
   * SMTP cannot say whether a mail arrived when the line breaks at the wrong moment. `resend`: better twice than never
   * (with the same Message-ID); `leave`: better never than twice.
   */
  readonly whenUnknown: 'resend' | 'leave' = 'resend'

  /**
   * Reads what the mail needs as things are now and mints its tokens. Null: it is no longer wanted, nothing is sent.
   * Runs again when the mail is sent again, so a token minted before must stay valid. Reads through `tx` alone: to ask
   * for a second connection while holding one can block a busy worker for good.
   */
  abstract prepare(tx: Tx, delivery: Delivery<Facts>): Promise<Prepared | null>

  /** Pure: the same input gives the same mail. */
  abstract render(prepared: Prepared, context: MailContext): MailContent
}
