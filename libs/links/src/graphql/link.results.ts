import { Conflict, Refusal, resultUnion } from '@tilia/platform'
import { Field, ID, ObjectType } from '@nestjs/graphql'

@ObjectType({ implements: () => Refusal, description: 'No tie of that kind leads from the one to the other.' })
export class DoesNotFit extends Refusal {}

@ObjectType()
export class TiePayload {
  @Field(() => ID)
  linkId: string

  @Field({ description: 'False where it had been so before.' })
  changed: boolean
}

export const TieSubjectsResult = resultUnion('TieSubjectsResult', TiePayload, [Conflict, DoesNotFit])
export const UndoTieResult = resultUnion('UndoTieResult', TiePayload)
