import { pageOf } from '@tilia/platform'
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql'
import type { ProposalRow } from '../queries/find-proposals.js'

@ObjectType({ description: 'An idea of a resident or a body, supported by others and answered by the city.' })
export class Proposal implements Pick<ProposalRow, 'number' | 'title' | 'state' | 'supportCount' | 'language'> {
  @Field(() => ID)
  id: string

  @Field(() => Int, { description: 'Short, in its address: /ideas/42.' })
  number: number

  @Field()
  title: string

  @Field(() => String, { description: 'draft, published or withdrawn.' })
  state: ProposalRow['state']

  @Field({ description: 'BCP 47 tag of the language it is written in.' })
  language: string

  @Field(() => Int)
  supportCount: number

  @Field(() => GraphQLISODateTime, { nullable: true })
  publishedAt: Date | null
}

@ObjectType()
export class ProposalPage extends pageOf(Proposal) {}
