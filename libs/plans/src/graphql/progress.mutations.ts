import type { Actor } from '@tilia/kernel'
import { asUnion, CurrentActor } from '@tilia/platform'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { DropCommitment } from '../actions/drop-commitment.js'
import { DropMilestone } from '../actions/drop-milestone.js'
import { MoveMilestone } from '../actions/move-milestone.js'
import { PostProgress } from '../actions/post-progress.js'
import { ChangePlanResult, MoveMilestoneResult } from './plan.results.js'
import { DropCommitmentInput, DropMilestoneInput, MoveMilestoneInput, PostProgressInput } from './progress.inputs.js'

/** What the city says in public about promises that stand. */
@Resolver()
export class ProgressMutations {
  constructor(
    private readonly post: PostProgress,
    private readonly move: MoveMilestone,
    private readonly drop: DropCommitment,
    private readonly dropStep: DropMilestone,
  ) {}

  @Mutation(() => ChangePlanResult, {
    description: 'Report how far a commitment or milestone is. It is never changed.',
  })
  postProgress(@CurrentActor() actor: Actor, @Args('input') input: PostProgressInput) {
    return asUnion(this.post.execute(actor, input))
  }

  @Mutation(() => MoveMilestoneResult, { description: 'Move a published date, with a reason for everyone to read.' })
  moveMilestone(@CurrentActor() actor: Actor, @Args('input') input: MoveMilestoneInput) {
    return asUnion(this.move.execute(actor, input))
  }

  @Mutation(() => ChangePlanResult, { description: 'Give a promise up, with a reason for everyone to read.' })
  dropCommitment(@CurrentActor() actor: Actor, @Args('input') input: DropCommitmentInput) {
    return asUnion(this.drop.execute(actor, input.commitmentId, input.reason))
  }

  @Mutation(() => ChangePlanResult, { description: 'Give a step up, with a reason for everyone to read.' })
  dropMilestone(@CurrentActor() actor: Actor, @Args('input') input: DropMilestoneInput) {
    return asUnion(this.dropStep.execute(actor, input.milestoneId, input.reason))
  }
}
