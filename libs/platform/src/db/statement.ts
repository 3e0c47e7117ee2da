/**
 * A named SQL statement and the shape of its rows. Named statements are parsed and planned once per connection; they
 * list their columns, so that a later ADD COLUMN cannot change the shape under a prepared plan.
 */
export interface Statement<Row> {
  readonly name: string
  readonly text: string
  /** Only for the type checker: rows come out as this. */
  readonly row?: Row
}

/** `name` is `<domain>.<what it does>`, at most 63 characters, unique in the whole code. Columns come out in camelCase by `as`. */
export function statement<Row>(name: string, text: string): Statement<Row> {
  return { name, text }
}

export type SqlValue = string | number | bigint | boolean | null | Date | readonly SqlValue[] | object
