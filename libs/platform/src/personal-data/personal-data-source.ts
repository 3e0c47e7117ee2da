import type { PersonId, CityId } from '@tilia/kernel'
import type { Tx } from '../db/index.js'

export type Json = string | number | boolean | null | Date | readonly Json[] | { readonly [key: string]: Json }

/** Whose data it is. */
export interface DataOwner {
  readonly cityId: CityId
  readonly personId: PersonId
  /** Confirmed; null where it is only claimed, for what is kept under an address is its owner's alone. */
  readonly address: string | null
}

/**
 * What one domain keeps of or by a person. A domain provides one; "download my data" finds them all and puts each
 * under its `section`. Answers plain data that a person can read: texts, dates and names, no internal columns, and
 * nothing that others wrote or that says who others are.
 */
export abstract class PersonalDataSource {
  /** The key in the file, in camelCase: `proposals`, `comments`, … Unique. */
  abstract readonly section: string
  /** `table.column` of each reference to the person that it reads: a spec holds them against the schema. */
  abstract readonly covers: readonly string[]
  abstract collect(owner: DataOwner): Promise<Json>

  /**
   * The account goes, in the transaction of its going: what is kept under the address alone goes with it. Everything else
   * goes when the event is handled, which carries no address.
   */
  forgetAddress(_tx: Tx, _address: string): Promise<void> {
    return Promise.resolve()
  }
}
