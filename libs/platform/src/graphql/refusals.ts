import { Field, GraphQLISODateTime, Int, InterfaceType, ObjectType } from '@nestjs/graphql'

/**
 * A civic "no", part of the schema: each refusal is a type of its own, with the facts that explain it. The web app
 * turns codes into sentences; the API speaks no language.
 */
@InterfaceType({
  description: 'Why something was not done. Not a fault: nothing is broken, and asking again will not help.',
  resolveType: (refusal: Refusal & { __typename?: string }) => refusal.__typename ?? typeNameOf(refusal.code),
})
export abstract class Refusal {
  @Field({ description: 'Stable, in snake_case; sentences are made from it.' })
  code: string
}

/** `phase_not_open` → `PhaseNotOpen`: the code names the type. */
export function typeNameOf(code: string): string {
  return code.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

@ObjectType({ implements: () => Refusal, description: 'There is no such thing, or it is not for you to see.' })
export class NotFound extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'Only for people who are signed in.' })
export class NotSignedIn extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'The e-mail address of the account is not confirmed yet.' })
export class NotConfirmed extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'You may see it, but not do this with it.' })
export class NotAllowed extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'Somebody changed it meanwhile: read it again first.' })
export class Conflict extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'It is not the time for this.' })
export class PhaseNotOpen extends Refusal {
  @Field(() => GraphQLISODateTime, { nullable: true })
  opensAt: Date | null

  @Field(() => GraphQLISODateTime, { nullable: true })
  closesAt: Date | null
}

@ObjectType({ implements: () => Refusal, description: 'Tried too often. Nothing was lost; try later.' })
export class TooManyAttempts extends Refusal {
  @Field(() => Int)
  retryAfterSeconds: number
}

@ObjectType({ description: 'What is wrong with one field of the input.' })
export class FieldError {
  @Field({ description: 'The path of the field in the input, joined by dots.' })
  field: string

  @Field({ description: 'required, too_short, too_long, not_an_email, not_a_date, not_a_link, not_one_of, …' })
  code: string

  @Field(() => Int, { nullable: true })
  min?: number | null

  @Field(() => Int, { nullable: true })
  max?: number | null
}

@ObjectType({ implements: () => Refusal, description: 'Some fields cannot be taken as they are.' })
export class InvalidInput extends Refusal {
  @Field(() => [FieldError])
  fields: FieldError[]
}
