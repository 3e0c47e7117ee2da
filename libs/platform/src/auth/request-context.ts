import type { Actor } from '@tilia/kernel'
import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import { GqlExecutionContext } from '@nestjs/graphql'
import type { CityContext } from './ports.js'

/** What an operation runs in: made once a request, carried by the GraphQL context. */
export interface RequestContext {
  readonly actor: Actor
  readonly city: CityContext
  readonly locale: string
  /** Of the resident, as the web app saw it; for limits only, never stored. */
  readonly clientIp: string
  /** The bearer token of the session, for signing out. */
  readonly session: string | null
  /** DataLoaders, one set an operation, made on first use. */
  readonly loaders: Map<unknown, unknown>
}

function contextOf(execution: ExecutionContext): RequestContext {
  return GqlExecutionContext.create(execution).getContext<RequestContext>()
}

export const CurrentActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).actor,
)
export const CurrentRequest = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(execution))
