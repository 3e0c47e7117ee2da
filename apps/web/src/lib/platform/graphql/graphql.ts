import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './schema.gen.d.ts'

/** Writes a typed document: `graphql(\`query Ideas { … }\`)`. Types come from the api's schema.graphql. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { DateTime: string; Date: string; UUID: string }
  disableMasking: true
}>()

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada'
