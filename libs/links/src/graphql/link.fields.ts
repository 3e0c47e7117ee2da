import type { Page } from '@tilia/kernel'
import { CurrentActor, CurrentRequest, load, PageArgs, type RequestContext } from '@tilia/platform'
import type { Actor } from '@tilia/kernel'
import { Commitment, FindCommitments, milestonesOf, type CommitmentRow } from '@tilia/plans'
import { FindProposal, Proposal, type ProposalRow } from '@tilia/proposals'
import { reachedOf, wayOf, type Reached } from '@tilia/rules/way'
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { linkPolicy } from '../policy/link.policy.js'
import { FindLinks, type LinkRow } from '../queries/find-links.js'
import { ReadWay } from '../queries/read-way.js'
import { ReachedEnum, Tie, TiePage, WayStep } from './link.objects.js'

/** What a proposal leads to. */
@Resolver(() => Proposal)
export class ProposalLinks {
  constructor(private readonly ways: ReadWay) {}

  @ResolveField(() => [WayStep], { description: 'Its whole way: what happened, then what is to come, by days.' })
  async way(@Parent() proposal: ProposalRow, @CurrentRequest() request: RequestContext) {
    const { commitments, ...facts } = await this.ways.of(request, proposal)
    return wayOf(facts).map((step) => {
      const commitment = step.commitmentId ? commitments.get(step.commitmentId)! : null
      const milestone = commitment && milestonesOf(commitment).find(({ id }) => id === step.milestoneId)
      return { ...step, commitment, milestone }
    })
  }

  @ResolveField(() => ReachedEnum)
  async reached(@Parent() proposal: ProposalRow, @CurrentRequest() request: RequestContext): Promise<Reached> {
    return reachedOf(await this.ways.of(request, proposal))
  }

  @ResolveField(() => [Tie], { description: 'What the city tied it to, and did not undo.' })
  async ties(@Parent() proposal: ProposalRow, @CurrentRequest() request: RequestContext): Promise<LinkRow[]> {
    const ties = await this.ways.ties(request, proposal)
    return ties.map(({ link }) => link).filter(({ undoneAt }) => undoneAt === null)
  }

  @ResolveField(() => Boolean, { description: 'The asker may tie it to a commitment, and undo that.' })
  viewerCanTie(@Parent() proposal: ProposalRow, @CurrentActor() actor: Actor): boolean {
    return proposal.subjectState === 'open' && linkPolicy.can(actor, 'tie', null)
  }
}

/** What leads to a commitment. */
@Resolver(() => Commitment)
export class CommitmentLinks {
  constructor(private readonly links: FindLinks) {}

  @ResolveField(() => TiePage, { description: 'The ideas that inform it, the last tied first.' })
  ties(@Parent() { id }: CommitmentRow, @CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<LinkRow>> {
    return this.links.to(actor, id, page)
  }

  @ResolveField(() => Int, { description: 'How many ideas inform it.' })
  async tieCount(@Parent() { id }: CommitmentRow, @CurrentRequest() request: RequestContext): Promise<number> {
    return (await load(request, this.links.countTo, id)) ?? 0
  }
}

/** Both ends of a tie. */
@Resolver(() => Tie)
export class TieFields {
  constructor(
    private readonly proposals: FindProposal,
    private readonly commitments: FindCommitments,
  ) {}

  @ResolveField(() => Proposal, { nullable: true, description: 'Where it begins.' })
  proposal(@Parent() { fromId }: LinkRow, @CurrentRequest() request: RequestContext): Promise<ProposalRow | null> {
    return load(request, this.proposals.byId, fromId)
  }

  @ResolveField(() => Commitment, { nullable: true, description: 'Where it leads.' })
  commitment(@Parent() { toId }: LinkRow, @CurrentRequest() request: RequestContext): Promise<CommitmentRow | null> {
    return load(request, this.commitments.byIds, toId)
  }
}
