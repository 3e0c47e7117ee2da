import { Conflict, Refusal, resultUnion, TooManyAttempts } from '@tilia/platform'
import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql'
import type { OpenedSession } from '../actions/open-session.js'

@ObjectType({ description: 'A session was opened: its token is said this once and stored nowhere.' })
export class SessionOpened implements OpenedSession {
  @Field({ description: 'For `Authorization: Bearer`.' })
  token: string

  @Field(() => GraphQLISODateTime, { description: 'At the latest; sooner if it is not used.' })
  expiresAt: Date
}

@ObjectType({ description: 'It is done, or had been before.' })
export class Done {
  @Field()
  done: boolean
}

@ObjectType({ implements: () => Refusal, description: 'No confirmed account has this address with this password.' })
export class WrongCredentials extends Refusal {}

export const RegisterResult = resultUnion('RegisterResult', SessionOpened, [TooManyAttempts, Conflict])
export const SignInResult = resultUnion('SignInResult', SessionOpened, [TooManyAttempts, WrongCredentials])
export const SignOutResult = resultUnion('SignOutResult', Done)
