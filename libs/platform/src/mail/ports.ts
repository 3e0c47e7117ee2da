import type { PersonId } from '@tilia/kernel'
import type { Tx } from '../db/index.js'

export interface PersonAddress {
  readonly address: string
  /** BCP 47, of the account. */
  readonly locale: string
}

/** Person → where their mail goes now. Implemented by the identity domain. Null once the account is deleted. */
export abstract class AddressFinder {
  abstract find(tx: Tx, personId: PersonId): Promise<PersonAddress | null>
}
