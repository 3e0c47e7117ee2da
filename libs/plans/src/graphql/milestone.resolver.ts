import type { Actor } from '@tilia/kernel'
import { CurrentActor, CurrentRequest, load, type RequestContext } from '@tilia/platform'
import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { commitmentPolicy } from '../policy/plan.policy.js'
import { FindProgress, type MilestoneMoveRow } from '../queries/find-progress.js'
import type { ShownMilestone } from '../queries/progress-facts.js'
import { CommitmentAbilities, Milestone, MilestoneMove } from './commitment.objects.js'

@Resolver(() => Milestone)
export class MilestoneResolver {
  constructor(private readonly progress: FindProgress) {}

  @ResolveField(() => [MilestoneMove], { description: 'Every time its date moved, oldest first.' })
  async moves(
    @Parent() milestone: ShownMilestone,
    @CurrentRequest() request: RequestContext,
  ): Promise<MilestoneMoveRow[]> {
    return (await load(request, this.progress.movesByMilestone, milestone.id)) ?? []
  }

  @ResolveField(() => CommitmentAbilities)
  viewerCan(@Parent() milestone: ShownMilestone, @CurrentActor() actor: Actor): CommitmentAbilities {
    return commitmentPolicy.abilities(actor, milestone.facts)
  }
}
