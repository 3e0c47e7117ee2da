import type { LinkId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import { asUnion, CurrentActor, OptionalText, Text } from '@tilia/platform'
import { TIES, type TieKind } from '@tilia/rules/link'
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql'
import { IsIn, IsUUID } from 'class-validator'
import { TieSubjects } from '../actions/tie-subjects.js'
import { UndoTie } from '../actions/undo-tie.js'
import { TieKindEnum } from './link.objects.js'
import { TieSubjectsResult, UndoTieResult } from './link.results.js'

@InputType()
export class TieSubjectsInput {
  @Field(() => TieKindEnum)
  @IsIn(Object.keys(TIES))
  kind: TieKind

  @Field(() => ID)
  @IsUUID()
  fromId: string

  @Field(() => ID)
  @IsUUID()
  toId: string

  @Field(() => String, { nullable: true, description: 'Public: what of the one went into the other.' })
  @OptionalText(500)
  note?: string | null
}

@InputType()
export class UndoTieInput {
  @Field(() => ID)
  @IsUUID()
  linkId: LinkId

  @Field({ description: 'Public.' })
  @Text(1, 500)
  reason: string
}

@Resolver()
export class LinkMutations {
  constructor(
    private readonly tie: TieSubjects,
    private readonly undo: UndoTie,
  ) {}

  @Mutation(() => TieSubjectsResult, { description: 'Staff only: tie one thing to another. Again changes nothing.' })
  tieSubjects(@CurrentActor() actor: Actor, @Args('input') { note, ...tie }: TieSubjectsInput) {
    return asUnion(this.tie.execute(actor, { ...tie, note: note ?? null }))
  }

  @Mutation(() => UndoTieResult, { description: 'Staff only: take a tie back and say publicly why.' })
  undoTie(@CurrentActor() actor: Actor, @Args('input') input: UndoTieInput) {
    return asUnion(this.undo.execute(actor, input))
  }
}
