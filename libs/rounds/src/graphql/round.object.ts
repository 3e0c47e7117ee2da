import { WINDOW_PHASES, type WindowPhase } from '@tilia/rules/window'
import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import type { RoundMoveRow, RoundRow } from '../queries/find-rounds.js'

export const WindowPhaseEnum = Object.fromEntries(WINDOW_PHASES.map((phase) => [phase, phase])) as {
  [Phase in WindowPhase]: Phase
}
registerEnumType(WindowPhaseEnum, { name: 'WindowPhase', description: 'By the clock of the database.' })

@ObjectType({ description: 'The time in which a plan takes ideas and supports.' })
export class Round implements Omit<RoundRow, 'planId'> {
  @Field(() => GraphQLISODateTime)
  opensAt: Date

  @Field(() => GraphQLISODateTime, { description: 'The first instant after it.' })
  closesAt: Date

  @Field(() => WindowPhaseEnum)
  phase: WindowPhase
}

@ObjectType({ description: 'The window was moved, and why. Once said it stays.' })
export class RoundMove implements Omit<RoundMoveRow, 'planId'> {
  @Field(() => ID)
  id: string

  @Field(() => GraphQLISODateTime)
  fromOpensAt: Date

  @Field(() => GraphQLISODateTime)
  fromClosesAt: Date

  @Field(() => GraphQLISODateTime)
  toOpensAt: Date

  @Field(() => GraphQLISODateTime)
  toClosesAt: Date

  @Field()
  reason: string

  @Field(() => GraphQLISODateTime)
  movedAt: Date
}
