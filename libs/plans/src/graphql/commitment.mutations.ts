import type { Actor } from '@tilia/kernel'
import { asUnion, CurrentActor } from '@tilia/platform'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { AddCommitment } from '../actions/add-commitment.js'
import { AddCommitments } from '../actions/add-commitments.js'
import { AddMilestone } from '../actions/add-milestone.js'
import { RemoveCommitment } from '../actions/remove-commitment.js'
import { RemoveMilestone } from '../actions/remove-milestone.js'
import { SaveCommitment } from '../actions/save-commitment.js'
import { SaveMilestone } from '../actions/save-milestone.js'
import {
  AddCommitmentInput,
  AddCommitmentsInput,
  AddMilestoneInput,
  RemoveCommitmentInput,
  RemoveMilestoneInput,
  SaveCommitmentInput,
  SaveMilestoneInput,
} from './commitment.inputs.js'
import {
  AddCommitmentResult,
  AddCommitmentsResult,
  AddMilestoneResult,
  ChangePlanResult,
  SaveContentResult,
} from './plan.results.js'

/** Writing what the next version of a plan will say. */
@Resolver()
export class CommitmentMutations {
  constructor(
    private readonly add: AddCommitment,
    private readonly addTable: AddCommitments,
    private readonly save: SaveCommitment,
    private readonly remove: RemoveCommitment,
    private readonly addStep: AddMilestone,
    private readonly saveStep: SaveMilestone,
    private readonly removeStep: RemoveMilestone,
  ) {}

  @Mutation(() => AddCommitmentResult, { description: 'Write down a commitment; the next version shows it.' })
  addCommitment(@CurrentActor() actor: Actor, @Args('input') input: AddCommitmentInput) {
    return asUnion(this.add.execute(actor, input))
  }

  @Mutation(() => AddCommitmentsResult, { description: 'Add several from a table: all of it, or nothing.' })
  addCommitments(@CurrentActor() actor: Actor, @Args('input') input: AddCommitmentsInput) {
    return asUnion(this.addTable.execute(actor, input))
  }

  @Mutation(() => SaveContentResult, { description: 'Write on a commitment; the next version shows it.' })
  saveCommitment(@CurrentActor() actor: Actor, @Args('input') input: SaveCommitmentInput) {
    return asUnion(this.save.execute(actor, input))
  }

  @Mutation(() => ChangePlanResult, { description: 'Throw away a commitment that was never published.' })
  removeCommitment(@CurrentActor() actor: Actor, @Args('input') input: RemoveCommitmentInput) {
    return asUnion(this.remove.execute(actor, input.commitmentId))
  }

  @Mutation(() => AddMilestoneResult, { description: 'Add a step to a commitment; the next version shows it.' })
  addMilestone(@CurrentActor() actor: Actor, @Args('input') input: AddMilestoneInput) {
    return asUnion(this.addStep.execute(actor, input))
  }

  @Mutation(() => SaveContentResult, {
    description: 'Write on a milestone. A published date stays: see moveMilestone.',
  })
  saveMilestone(@CurrentActor() actor: Actor, @Args('input') input: SaveMilestoneInput) {
    return asUnion(this.saveStep.execute(actor, input))
  }

  @Mutation(() => ChangePlanResult, { description: 'Throw away a milestone that was never published.' })
  removeMilestone(@CurrentActor() actor: Actor, @Args('input') input: RemoveMilestoneInput) {
    return asUnion(this.removeStep.execute(actor, input.milestoneId))
  }
}
