import type { ProposalId } from '@tilia/contracts'
import { isUuid, type Actor, type Page } from '@tilia/kernel'
import { CurrentActor, CurrentRequest, PageArgs, tidy, type RequestContext } from '@tilia/platform'
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { FindProposal } from '../queries/find-proposal.js'
import { ListProposals, type CountedPage } from '../queries/list-proposals.js'
import { ProposalTexts, type ShownVersion } from '../queries/proposal-texts.js'
import type { ProposalRow } from '../queries/proposal-rows.js'
import { ProposalListArgs } from './proposal-list.args.js'
import { ComparedProposalVersion } from './proposal-version.objects.js'
import { Proposal, ProposalList, ProposalPage, ProposalPlace } from './proposal.object.js'

const TITLE_LENGTH = 120

@Resolver(() => Proposal)
export class ProposalResolver {
  constructor(
    private readonly list: ListProposals,
    private readonly find: FindProposal,
    private readonly texts: ProposalTexts,
  ) {}

  @Query(() => ProposalList, { description: 'Public ideas.' })
  proposals(
    @CurrentRequest() { actor, locale }: RequestContext,
    @Args() question: ProposalListArgs,
  ): Promise<CountedPage> {
    return this.list.execute(actor, question, locale)
  }

  @Query(() => Proposal, { nullable: true, description: 'One idea by its number; null where there is none for you.' })
  proposal(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<ProposalRow | null> {
    return this.find.byNumber(actor, number)
  }

  @Query(() => ProposalPlace, { nullable: true, description: 'Where one was that is no longer shown.' })
  proposalPlace(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<ProposalPlace | null> {
    return this.find.place(actor, number)
  }

  @Query(() => ComparedProposalVersion, {
    nullable: true,
    description: 'What an idea once said, and what changed then.',
  })
  proposalVersion(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => Int, description: 'Of the idea.' }) number: number,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<ShownVersion | null> {
    return this.texts.version(actor, number, version)
  }

  @Query(() => ProposalPage, { description: 'One’s own ideas, newest first, drafts too; none for visitors.' })
  myProposals(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<ProposalRow>> {
    return this.find.mine(actor, page)
  }

  @Query(() => Proposal, { nullable: true, description: 'A draft of one’s own; null once it is published.' })
  proposalDraft(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: ProposalId,
  ): Promise<ProposalRow | null> {
    return isUuid(id) ? this.find.draft(actor, id) : Promise.resolve(null)
  }

  @Query(() => [Proposal], { description: 'Up to five public ideas whose title is like that, the most alike first.' })
  similarProposals(
    @CurrentRequest() { actor, locale }: RequestContext,
    @Args('title') title: string,
  ): Promise<ProposalRow[]> {
    return this.find.similar(actor, tidy(title).slice(0, TITLE_LENGTH), locale, null)
  }
}

@Resolver(() => ProposalList)
export class ProposalListResolver {
  @ResolveField(() => Int, { description: 'How many there are in all, counted to 10,000.' })
  total(@Parent() page: CountedPage): Promise<number> {
    return page.total()
  }
}
