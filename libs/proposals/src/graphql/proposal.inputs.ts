import type { ProposalId } from '@tilia/contracts'
import { OptionalText, Text } from '@tilia/platform'
import { ANSWERS, type AnswerStanding } from '@tilia/rules/proposal'
import { Field, ID, InputType, Int } from '@nestjs/graphql'
import { IsIn, IsInt, IsOptional, IsUUID, Matches, ValidateIf } from 'class-validator'
import { AnswerStandingEnum } from './proposal.enums.js'

const CLIENT_KEY = 'A UUID made by the client, one an intent: the same again makes nothing new.'
const MARKDOWN = 'A subset of Markdown: emphasis, lists, quotations, links, headings.'

const given = (_: unknown, value: unknown) => value !== undefined
const givenAndNotNull = (_: unknown, value: unknown) => value !== undefined && value !== null

@InputType()
export class ProposalInput {
  @Field(() => ID)
  @IsUUID()
  proposalId: ProposalId
}

@InputType()
export class DraftProposalInput {
  @Field(() => ID, { description: CLIENT_KEY })
  @IsUUID()
  clientKey: string

  @Field()
  @Text(1, 120)
  title: string

  @Field(() => String, { nullable: true, description: 'BCP 47 tag of the language it is written in; else the page’s.' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/)
  language?: string | null

  @Field(() => ID, { nullable: true, description: 'Else the plan that takes ideas now, soon, or last did.' })
  @IsOptional()
  @IsUUID()
  planId?: string | null

  @Field(() => ID, { nullable: true, description: 'The commitment it is for; its plan becomes the proposal’s.' })
  @IsOptional()
  @IsUUID()
  aboutCommitmentId?: string | null
}

@InputType({ description: 'What is left out stays as it is; null takes away.' })
export class SaveDraftInput extends ProposalInput {
  @Field(() => String, { nullable: true })
  @ValidateIf(given)
  @Text(1, 120)
  title?: string

  @Field(() => String, { nullable: true, description: MARKDOWN })
  @OptionalText(8000)
  body?: string | null

  @Field(() => ID, { nullable: true })
  @ValidateIf(givenAndNotNull)
  @IsUUID()
  areaId?: string | null

  @Field(() => ID, { nullable: true })
  @ValidateIf(givenAndNotNull)
  @IsUUID()
  aboutCommitmentId?: string | null
}

@InputType()
export class CorrectProposalInput extends ProposalInput {
  @Field(() => Int, { description: 'The version that the author had before their eyes.' })
  @IsInt()
  version: number

  @Field()
  @Text(1, 120)
  title: string

  @Field({ description: MARKDOWN })
  @Text(1, 8000)
  body: string
}

@InputType()
export class WithdrawProposalInput extends ProposalInput {
  @Field({ description: 'Public.' })
  @Text(1, 1000)
  reason: string
}

@InputType()
export class AnswerProposalInput extends ProposalInput {
  @Field(() => ID, { description: CLIENT_KEY })
  @IsUUID()
  clientKey: string

  @Field(() => Int, { description: 'How many answers the official had before their eyes.' })
  @IsInt()
  seen: number

  @Field(() => AnswerStandingEnum)
  @IsIn(ANSWERS)
  standing: AnswerStanding

  @Field(() => String, { nullable: true, description: `${MARKDOWN} A decision needs one.` })
  @OptionalText(8000)
  body?: string | null

  @Field(() => String, { nullable: true, description: 'The office that answers for it.' })
  @OptionalText(120)
  office?: string | null

  @Field(() => String, { nullable: true, description: 'BCP 47 tag of the language it is written in; else the page’s.' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/)
  language?: string | null
}
