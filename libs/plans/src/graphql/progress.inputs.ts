import type { CommitmentId, MilestoneId } from '@tilia/contracts'
import { Text } from '@tilia/platform'
import { COMPLETIONS, type Completion } from '@tilia/rules/progress'
import { Field, ID, InputType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { ArrayMaxSize, IsIn, IsNotEmpty, IsOptional, IsUUID, IsUrl, ValidateNested } from 'class-validator'

@InputType()
export class EvidenceInput {
  @Field()
  @Text(1, 200)
  title: string

  @Field()
  @Text(1, 2_000)
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false })
  link: string
}

@InputType()
export class PostProgressInput {
  @Field(() => ID, { description: 'Made by the client, one an intent: the same key again is the same report again.' })
  @IsUUID()
  clientKey: string

  @Field(() => ID)
  @IsUUID()
  commitmentId: CommitmentId

  @Field(() => ID, { nullable: true, description: 'Null: on the commitment itself.' })
  @IsOptional()
  @IsUUID()
  milestoneId: MilestoneId | null = null

  @Field({ description: '`YYYY-MM-DD`, a day that has come in the city.' })
  @IsNotEmpty()
  reportedOn: string

  @Field(() => String, { description: COMPLETIONS.join(', ') })
  @IsNotEmpty()
  @IsIn(COMPLETIONS)
  completion: Completion

  @Field({ description: 'Markdown.' })
  @Text(1, 8_000)
  body: string

  @Field(() => [EvidenceInput])
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  evidence: EvidenceInput[]
}

@InputType()
export class MoveMilestoneInput {
  @Field(() => ID)
  @IsUUID()
  milestoneId: MilestoneId

  @Field({ description: '`YYYY-MM-DD`, or `YYYY-MM` for the end of a month.' })
  @IsNotEmpty()
  toDate: string

  @Field({ description: 'For everyone to read.' })
  @Text(10, 2_000)
  reason: string
}

@InputType()
export class DropCommitmentInput {
  @Field(() => ID)
  @IsUUID()
  commitmentId: CommitmentId

  @Field({ description: 'For everyone to read.' })
  @Text(10, 2_000)
  reason: string
}

@InputType()
export class DropMilestoneInput {
  @Field(() => ID)
  @IsUUID()
  milestoneId: MilestoneId

  @Field({ description: 'For everyone to read.' })
  @Text(10, 2_000)
  reason: string
}
