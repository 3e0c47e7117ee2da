import type { CommitmentId, MilestoneId, PlanId } from '@tilia/contracts'
import { Text } from '@tilia/platform'
import { COMMITMENT_ROWS, MILESTONE_ROWS } from '@tilia/rules/plan-content'
import type { ProgressStatus } from '@tilia/rules/progress'
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator'
import type { CommitmentFilter } from '../queries/find-commitments.js'
import { FieldInput } from './plan.inputs.js'
import { ProgressStatusEnum } from './progress.enums.js'

const COMMITMENT_KEYS = `Keys: ${COMMITMENT_ROWS.map(({ key }) => key).join(', ')}`
const MILESTONE_KEYS = `Keys: ${MILESTONE_ROWS.map(({ key }) => key).join(', ')}`

@ArgsType()
export class CommitmentFilterArgs implements CommitmentFilter {
  @Field(() => Int, { nullable: true, description: 'The number of the plan.' })
  @IsOptional()
  planNumber?: number | null

  @Field(() => ProgressStatusEnum, { nullable: true })
  @IsOptional()
  status?: ProgressStatus | null

  @Field(() => String, { nullable: true, description: 'One of its policy areas, exactly.' })
  @IsOptional()
  @MaxLength(200)
  policyArea?: string | null

  @Field(() => String, { nullable: true, description: 'Exactly.' })
  @IsOptional()
  @MaxLength(200)
  leadInstitution?: string | null

  @Field(() => String, { nullable: true, description: 'Words of the title or the brief description.' })
  @IsOptional()
  @MaxLength(200)
  search?: string | null
}

@InputType()
export class AddCommitmentInput {
  @Field(() => ID)
  @IsUUID()
  planId: PlanId

  @Field(() => ID, { description: 'Made by the client, one an intent: the same key again is the same one again.' })
  @IsUUID()
  clientKey: string

  @Field(() => [FieldInput], { description: COMMITMENT_KEYS })
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => FieldInput)
  fields: FieldInput[]

  @Field(() => ID, { nullable: true, description: 'The sentence of an imported page that it is made from.' })
  @IsOptional()
  @IsUUID()
  suggestionId?: string | null
}

@InputType()
export class SaveCommitmentInput {
  @Field(() => ID)
  @IsUUID()
  commitmentId: CommitmentId

  @Field(() => Int, { description: 'Of the draft that was read before it was changed.' })
  @IsInt()
  revision: number

  @Field(() => [FieldInput], { description: COMMITMENT_KEYS })
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => FieldInput)
  fields: FieldInput[]
}

@InputType()
export class AddCommitmentsInput {
  @Field(() => ID)
  @IsUUID()
  planId: PlanId

  @Field(() => ID, { description: 'Made by the client, one an intent: the same table is not added twice.' })
  @IsUUID()
  clientKey: string

  @Field({ description: 'CSV with a heading, as `planDraft { table }` shows it.' })
  @Text(1, 400_000)
  csv: string
}

@InputType()
export class AddMilestoneInput {
  @Field(() => ID)
  @IsUUID()
  commitmentId: CommitmentId

  @Field(() => ID, { description: 'Made by the client, one an intent: the same key again is the same one again.' })
  @IsUUID()
  clientKey: string

  @Field(() => [FieldInput], { description: MILESTONE_KEYS })
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => FieldInput)
  fields: FieldInput[]
}

@InputType()
export class SaveMilestoneInput {
  @Field(() => ID)
  @IsUUID()
  milestoneId: MilestoneId

  @Field(() => Int, { description: 'Of the draft that was read before it was changed.' })
  @IsInt()
  revision: number

  @Field(() => [FieldInput], { description: MILESTONE_KEYS })
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => FieldInput)
  fields: FieldInput[]
}

@InputType()
export class RemoveCommitmentInput {
  @Field(() => ID)
  @IsUUID()
  commitmentId: CommitmentId
}

@InputType()
export class RemoveMilestoneInput {
  @Field(() => ID)
  @IsUUID()
  milestoneId: MilestoneId
}
