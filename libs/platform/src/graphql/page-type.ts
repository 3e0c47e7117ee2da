import { PAGE_LIMIT, type Page } from '@tilia/kernel'
import type { Type } from '@nestjs/common'
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql'
import { IsOptional, MaxLength } from 'class-validator'

/** `@ObjectType() export class ProposalPage extends pageOf(Proposal) {}` */
export function pageOf<Item>(item: Type<Item>): Type<Page<Item>> {
  @ObjectType({ isAbstract: true })
  class ItemPage implements Page<Item> {
    @Field(() => [item])
    items: Item[]

    @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page; null on the last.' })
    nextCursor: string | null
  }
  return ItemPage
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `How many, ${PAGE_LIMIT} at most.` })
  @IsOptional()
  first?: number | null

  @Field(() => String, { nullable: true, description: '`nextCursor` of the page before.' })
  @IsOptional()
  @MaxLength(200)
  after?: string | null
}
