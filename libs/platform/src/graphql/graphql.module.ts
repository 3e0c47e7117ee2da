import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { ApolloArmor } from '@escape.tech/graphql-armor'
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo'
import { Module, type DynamicModule, type Type } from '@nestjs/common'
import { GraphQLModule } from '@nestjs/graphql'
import { LOG, type Log } from '../observability/index.js'
import { costLimit } from './cost-limit.js'
import { maskFaults } from './mask-faults.js'
import { refusedRequest, RequestContextFactory, type IncomingRequest } from './request-context.factory.js'

/** Far above what the web app's largest page asks; far below what hurts. Refused before a resolver runs. */
export const LIMITS = {
  depth: 12,
  aliases: 30,
  directives: 20,
  tokens: 3000,
  /** Of the document alone; what people typed travels in variables. Comments are no tokens, but they have a length. */
  characters: 50_000,
  cost: 10_000,
  /** A body may hold the largest saved plan page, also where each of its characters is escaped. */
  bodyBytes: 9 * 1024 * 1024,
}

@Module({ providers: [RequestContextFactory], exports: [RequestContextFactory] })
class RequestContextModule {
  static from(ports: readonly Type<unknown>[]): DynamicModule {
    return { module: RequestContextModule, imports: [...ports] }
  }
}

/**
 * The GraphQL door. `ports` are the modules that implement CityFinder and ActorFinder. The schema is public on
 * purpose (open data is a promise of the platform), so introspection stays on and nothing is guessed from errors.
 */
export function tiliaGraphQL(ports: readonly Type<unknown>[]): DynamicModule {
  const armor = new ApolloArmor({
    maxDepth: { n: LIMITS.depth },
    maxAliases: { n: LIMITS.aliases },
    maxDirectives: { n: LIMITS.directives },
    // The parser's own limit makes a document that is too long bad input, and no fault; what is guessed is taken out of
    // every message by maskFaults; and see costLimit.
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
    costLimit: { enabled: false },
  }).protect()
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    imports: [RequestContextModule.from(ports)],
    inject: [RequestContextFactory, LOG],
    useFactory: (contexts: RequestContextFactory, log: Log) => ({
      ...armor, // also turns batches and stack traces off
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      introspection: true,
      parseOptions: { maxTokens: LIMITS.tokens },
      graphiql: false,
      csrfPrevention: true,
      autoTransformHttpErrors: false,
      context: (request: IncomingRequest) => {
        if (lengthOfDocument(request) > LIMITS.characters) throw refusedRequest('DOCUMENT_TOO_LONG', 400)
        return contexts.create(request)
      },
      formatError: maskFaults(log),
      validationRules: [...armor.validationRules, costLimit(LIMITS.cost)],
      plugins: [ApolloServerPluginCacheControlDisabled(), ...armor.plugins] as ApolloDriverConfig['plugins'],
    }),
  })
}

function lengthOfDocument({ body }: IncomingRequest): number {
  const { query } = (body ?? {}) as { readonly query?: unknown }
  return typeof query === 'string' ? query.length : 0
}
