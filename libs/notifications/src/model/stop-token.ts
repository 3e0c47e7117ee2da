import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CityId, PersonId } from '@tilia/kernel'

/** Whose digest a stop link stops: a person's, or that of a subscriber without an account. */
export type DigestRecipient = { readonly personId: PersonId } | { readonly subscriberId: string }

const MAC_BYTES = 16

/**
 * The token in the stop link of a digest: who gets it, and a keyed hash over city and recipient, so nothing needs to be
 * stored and no table could leak it. It stops digests and can do nothing else: its key is derived for this purpose
 * alone. It never expires, for a mail from last year must still be stoppable.
 */
export function stopToken(secret: string, cityId: CityId, recipient: DigestRecipient): string {
  const body = bodyOf(recipient)
  return Buffer.concat([body, mac(secret, cityId, body)]).toString('base64url')
}

/** Null for everything that this city did not make. */
export function readStopToken(secret: string, cityId: CityId, token: string): DigestRecipient | null {
  if (!/^[A-Za-z0-9_-]{44}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const [body, given] = [bytes.subarray(0, -MAC_BYTES), bytes.subarray(-MAC_BYTES)]
  if (!timingSafeEqual(given, mac(secret, cityId, body))) return null
  const id = body
    .subarray(1)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return body[0] === 1 ? { personId: id as PersonId } : { subscriberId: id }
}

function bodyOf(recipient: DigestRecipient): Buffer {
  const [kind, id] = 'personId' in recipient ? [1, recipient.personId] : [2, recipient.subscriberId]
  return Buffer.concat([Buffer.of(kind), Buffer.from(id.replaceAll('-', ''), 'hex')])
}

function mac(secret: string, cityId: CityId, body: Buffer): Buffer {
  const key = createHmac('sha256', secret).update('notifications.stop-digest').digest()
  return createHmac('sha256', key).update(cityId).update(body).digest().subarray(0, MAC_BYTES)
}
