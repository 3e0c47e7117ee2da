import type { PersonId, CityId } from '@tilia/kernel'

export type Json = string | number | boolean | null | Date | readonly Json[] | { readonly [key: string]: Json }

/**
 * What one domain keeps of or by a person. A domain provides one; "download my data" finds them all and puts each
 * under its `section`. Answers plain data that a person can read: texts, dates and names, no internal columns, and
 * nothing that others wrote or that says who others are.
 */
export abstract class PersonalDataSource {
  /** The key in the file, in camelCase: `proposals`, `comments`, … Unique. */
  abstract readonly section: string
  abstract collect(cityId: CityId, personId: PersonId): Promise<Json>
}
