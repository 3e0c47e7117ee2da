import { mailQueued, type DeliveryId } from '@tilia/contracts'
import { newId, type PersonId } from '@tilia/kernel'
import { statement, type Tx } from '../db/index.js'
import { mailAddress } from './mail-address.js'
import type { MailDefinition, MailFacts } from './mail-definition.js'

export interface QueuedMail<Facts extends MailFacts> {
  readonly to: { readonly personId: PersonId } | { readonly address: string }
  /** For a bare address. A person gets mail in the language of their account. */
  readonly locale: string
  readonly facts: Facts
  /** Once per city: the same key queues nothing a second time. Left out, every call is a mail of its own. */
  readonly dedupeKey?: string
}

const insert = statement<{ id: DeliveryId }>(
  'platform.queue-mail',
  `insert into mail_delivery (city_id, id, kind, person_id, address, locale, facts, dedupe_key)
   values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8) on conflict (city_id, dedupe_key) do nothing returning id`,
)

const SECRET = /token|secret|password|hash/i

/**
 * A mail will be sent if, and only if, this transaction commits. Answers its id in the ledger, or null where its
 * dedupe key was there before.
 */
export async function queueMail<Facts extends MailFacts>(
  tx: Tx,
  definition: MailDefinition<Facts>,
  mail: QueuedMail<Facts>,
): Promise<DeliveryId | null> {
  const secret = Object.keys(mail.facts).find((name) => SECRET.test(name))
  if (secret) throw new Error(`The ledger takes no secrets: mint ${secret} in the kind's prepare()`)
  const personId = 'personId' in mail.to ? mail.to.personId : null
  const address = 'address' in mail.to ? mailAddress(mail.to.address) : null
  if (!personId && !address) throw new Error('Not an address: check it with isMailAddress() before it is queued')
  const id = newId<DeliveryId>()
  const values = [tx.cityId, id, definition.name, personId, address, mail.locale]
  const queued = await tx.one(insert, [...values, JSON.stringify(mail.facts), mail.dedupeKey ?? id])
  if (!queued) return null
  tx.emit(mailQueued({ deliveryId: queued.id }))
  return queued.id
}
