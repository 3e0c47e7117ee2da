import type { ProgressStatus } from '@tilia/rules/progress'
import { ArgsType, Field, Int } from '@nestjs/graphql'
import { IsOptional, MaxLength } from 'class-validator'
import type { CommitmentFilter } from '../queries/find-commitments.js'
import { ProgressStatusEnum } from './progress.enums.js'

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
