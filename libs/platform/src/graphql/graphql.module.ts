import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { ApolloArmor } from '@escape.tech/graphql-armor'
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo'
import { Module, type DynamicModule, type Type } from '@nestjs/common'
import { GraphQLModule } from '@nestjs/graphql'
import { LOG, type Log } from '../observability/index.js'
import { maskFaults } from './mask-faults.js'
import { RequestContextFactory, type IncomingRequest } from './request-context.factory.js'

/**
 * Far above what the web app's largest page asks; far below what hurts. Refused before a resolver runs. A body may hold
 * the largest saved plan page, also where each of its characters is escaped.
 */
export const LIMITS = { depth: 12, aliases: 30, directives: 20, tokens: 3000, cost: 25_000, bodyBytes: 9 * 1024 * 1024 }

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
    maxTokens: { n: LIMITS.tokens },
    costLimit: { maxCost: LIMITS.cost, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5 },
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
      graphiql: false,
      csrfPrevention: true,
      autoTransformHttpErrors: false,
      context: (request: IncomingRequest) => contexts.create(request),
      formatError: maskFaults(log),
      validationRules: [...armor.validationRules],
      plugins: [ApolloServerPluginCacheControlDisabled(), ...armor.plugins] as ApolloDriverConfig['plugins'],
    }),
  })
}
