import type { AnswerStanding } from '@tilia/rules/proposal'
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql'
import type { AnswerRow } from '../queries/proposal-answers.js'
import { AnswerStandingEnum } from './proposal.enums.js'

@ObjectType({ description: 'The city’s official word on a proposal.' })
export class ProposalAnswer implements Omit<AnswerRow, 'proposalId' | 'answeredBy'> {
  @Field(() => Int, { description: 'From 1; the newest counts.' })
  version: number

  @Field(() => AnswerStandingEnum)
  standing: AnswerStanding

  @Field({ description: 'As written, in a subset of Markdown.' })
  body: string

  @Field({ description: 'Clean HTML: p, br, strong, em, a, ul, ol, li, blockquote, h3, h4.' })
  bodyHtml: string

  @Field({ description: 'BCP 47 tag of the language it is written in.' })
  language: string

  @Field(() => String, { nullable: true, description: 'The office that answers for it.' })
  office: string | null

  @Field(() => GraphQLISODateTime)
  answeredAt: Date
}
