import type { Actor, Page } from '@tilia/kernel'
import { CurrentActor, PageArgs } from '@tilia/platform'
import { Args, Int, Query, Resolver } from '@nestjs/graphql'
import { FindProposals, type ProposalRow } from '../queries/find-proposals.js'
import { Proposal, ProposalPage } from './proposal.object.js'

@Resolver(() => Proposal)
export class ProposalResolver {
  constructor(private readonly find: FindProposals) {}

  @Query(() => ProposalPage, { description: 'Ideas, newest first.' })
  proposals(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<ProposalRow>> {
    return this.find.newest(actor, page)
  }

  @Query(() => Proposal, { nullable: true, description: 'One idea by its number; null where there is none for you.' })
  proposal(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<ProposalRow | null> {
    return this.find.byNumber(actor, number)
  }
}
