import { isUuid } from '@tilia/kernel'
import { PageArgs, tidy } from '@tilia/platform'
import { ArgsType, Field, ID, Int } from '@nestjs/graphql'
import { Transform } from 'class-transformer'
import { IsOptional } from 'class-validator'
import type { ListStanding } from '../queries/list-conditions.js'
import type { ListSort } from '../queries/list-sorts.js'
import { ListStandingEnum, ProposalSortEnum } from './proposal.enums.js'

/** Longer is no search. */
const MOST_WORDS = 200
/** No area has it. */
const NO_AREA = '00000000-0000-0000-0000-000000000000'

@ArgsType()
export class ProposalListArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'The number of the plan.' })
  @IsOptional()
  plan?: number | null

  @Field(() => Int, { nullable: true, description: 'The number of a commitment: for it, or tied to it by the city.' })
  @IsOptional()
  commitment?: number | null

  @Field(() => ID, { nullable: true })
  @Transform(({ value }) => (typeof value !== 'string' || isUuid(value) ? value : NO_AREA))
  @IsOptional()
  area?: string | null

  @Field(() => ListStandingEnum, { nullable: true, description: 'Without it, all that are not withdrawn.' })
  @IsOptional()
  standing?: ListStanding | null

  @Field(() => String, { nullable: true, description: 'Words to find, as in any search box.' })
  @Transform(({ value }) => (typeof value === 'string' ? tidy(value).slice(0, MOST_WORDS) : value))
  @IsOptional()
  search?: string | null

  @Field(() => ProposalSortEnum, { nullable: true, description: 'Else best_match for a search, and newest.' })
  @IsOptional()
  sort?: ListSort | null
}
