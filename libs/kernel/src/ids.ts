declare const brand: unique symbol

/** A string that cannot be mistaken for another kind of string: a ProposalId is no PersonId. */
export type Branded<Name extends string> = string & { readonly [brand]: Name }

export type CityId = Branded<'CityId'>
export type PersonId = Branded<'PersonId'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for the canonical lower-case form only, so that one id has one spelling in keys, caches and addresses. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/**
 * A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits. Sorting by id is sorting by
 * time of creation, to the millisecond.
 */
export function newId<Id extends string>(now: number = Date.now()): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let rest = now
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id
}
