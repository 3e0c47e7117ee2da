import type { Actor } from '@tilia/kernel'
import { NothingChanged } from '@tilia/plans'
import { asUnion, Conflict, CurrentActor, resultUnion } from '@tilia/platform'
import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql'
import { MoveRound } from '../actions/move-round.js'
import { OpenRound } from '../actions/open-round.js'
import { MoveRoundInput, OpenRoundInput } from './round.inputs.js'

@ObjectType({ description: 'The window is set.' })
export class RoundSet {
  @Field(() => ID)
  planId: string
}

export const SetRoundResult = resultUnion('SetRoundResult', RoundSet, [Conflict, NothingChanged])

@Resolver()
export class RoundMutations {
  constructor(
    private readonly open: OpenRound,
    private readonly move: MoveRound,
  ) {}

  @Mutation(() => SetRoundResult, { description: 'Say when a plan takes ideas and supports. For staff.' })
  openRound(@CurrentActor() actor: Actor, @Args('input') input: OpenRoundInput) {
    return asUnion(this.open.execute(actor, input))
  }

  @Mutation(() => SetRoundResult, { description: 'Move that window, with a reason for everyone to read. For staff.' })
  moveRound(@CurrentActor() actor: Actor, @Args('input') input: MoveRoundInput) {
    return asUnion(this.move.execute(actor, input))
  }
}
