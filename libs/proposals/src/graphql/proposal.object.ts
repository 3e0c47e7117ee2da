import { pageOf } from '@tilia/platform'
import type { Standing } from '@tilia/rules/proposal'
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql'
import type { ProposalRow } from '../queries/proposal-rows.js'
import type { ProposalAbilities as Abilities } from '../queries/what-viewer-may.js'
import { ProposalStateEnum, StandingEnum } from './proposal.enums.js'

type Shown = 'number' | 'title' | 'excerpt' | 'state' | 'standing' | 'version' | 'supportCount' | 'language'

@ObjectType({ description: 'An idea of a resident or a body, supported by others and answered by the city.' })
export class Proposal implements Pick<ProposalRow, Shown> {
  @Field(() => ID)
  id: string

  @Field(() => Int, { nullable: true, description: 'Short, in its address: /ideas/42. None for a draft.' })
  number: number | null

  @Field()
  title: string

  @Field({ description: 'The beginning of its text, as plain words.' })
  excerpt: string

  @Field(() => ProposalStateEnum)
  state: ProposalRow['state']

  @Field(() => StandingEnum)
  standing: Standing

  @Field(() => Int, { description: 'How often its words were published or corrected; 0 for a draft.' })
  version: number

  @Field({ description: 'BCP 47 tag of the language it is written in.' })
  language: string

  @Field(() => Int)
  supportCount: number

  @Field(() => GraphQLISODateTime, { description: 'When it was last written to.' })
  changedAt: Date

  @Field(() => GraphQLISODateTime, { nullable: true })
  publishedAt: Date | null

  @Field(() => GraphQLISODateTime, { nullable: true })
  withdrawnAt: Date | null

  @Field(() => String, { nullable: true, description: 'Why its author withdrew it, in their words.' })
  withdrawalReason: string | null
}

@ObjectType()
export class ProposalPage extends pageOf(Proposal) {}

@ObjectType()
export class ProposalList extends pageOf(Proposal) {}

@ObjectType({ description: 'What the asker may do with a proposal, as things are now.' })
export class ProposalAbilities implements Abilities {
  @Field({ description: 'Go on writing the draft.' })
  edit: boolean

  @Field()
  correct: boolean

  @Field()
  withdraw: boolean

  @Field({ description: 'In the name of the city.' })
  answer: boolean
}

@ObjectType({ description: 'Where a proposal was that is no longer shown. Nothing of what it said.' })
export class ProposalPlace {
  @Field(() => ID)
  id: string

  @Field(() => Int)
  number: number

  @Field({ description: 'By a moderator. Otherwise its author took the words away.' })
  hidden: boolean
}
