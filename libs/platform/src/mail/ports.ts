import type { PersonId } from '@tilia/kernel'
import type { Tx } from '../db/index.js'

export interface PersonAddress {
  readonly address: string
  /** BCP 47, of the account. */
  readonly locale: string
}

/** Person → where their mail goes now. Implemented by the identity domain. */
export abstract class AddressFinder {
  /** Without who has none: not confirmed yet, or gone. */
  abstract findAll(tx: Tx, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonAddress>>

  /** Whose confirmed addresses some of these are. */
  abstract ownersOf(tx: Tx, addresses: readonly string[]): Promise<ReadonlyMap<string, PersonId>>

  async find(tx: Tx, personId: PersonId): Promise<PersonAddress | null> {
    return (await this.findAll(tx, [personId])).get(personId) ?? null
  }
}
