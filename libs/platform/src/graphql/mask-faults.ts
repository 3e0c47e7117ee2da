import { unwrapResolverError } from '@apollo/server/errors'
import type { GraphQLFormattedError } from 'graphql'
import { newId } from '@tilia/kernel'
import type { Log } from '../observability/index.js'

/** What a caller may be told about their own request. Everything else is a fault. */
const SPOKEN: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'CITY_NOT_FOUND',
  'DOCUMENT_TOO_LONG',
  'SESSION_NOT_VALID',
])

/** The schema is published; who asks for what is not in it is not helped along. */
const GUESS = /\s*Did you mean .*\?$/s

/**
 * A fault is logged with an id, and only the id is answered: messages of databases and libraries quote queries and
 * what people typed.
 */
export function maskFaults(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.code
    if (SPOKEN.has(code)) {
      const message = formatted.message.replace(GUESS, '')
      return { message, locations: formatted.locations, path: formatted.path, extensions: { code } }
    }
    const id = newId()
    log.error({ event: 'fault', id, path: formatted.path, err: unwrapResolverError(error) })
    return { message: 'Something broke. It was noted.', path: formatted.path, extensions: { code: 'INTERNAL', id } }
  }
}
