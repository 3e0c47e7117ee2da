import type { Actor, Page } from '@tilia/kernel'
import { CurrentActor, CurrentRequest, load, PageArgs, type RequestContext } from '@tilia/platform'
import { COMMITMENT_ROWS } from '@tilia/rules/plan-content'
import { commitmentStatus, type ProgressStatus } from '@tilia/rules/progress'
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { commitmentPolicy } from '../policy/plan.policy.js'
import { FindCommitments } from '../queries/find-commitments.js'
import { FindPlans } from '../queries/find-plans.js'
import { FindProgress, type ProgressUpdateRow } from '../queries/find-progress.js'
import { commitmentFactsOf, milestonesOf, type ShownMilestone } from '../queries/progress-facts.js'
import type { CommitmentRow, PlanRow } from '../queries/plan-rows.js'
import { CommitmentFilterArgs } from './commitment.inputs.js'
import {
  Commitment,
  CommitmentAbilities,
  CommitmentPage,
  Milestone,
  ProgressUpdate,
  ProgressUpdatePage,
} from './commitment.objects.js'
import { CommitmentContentObject, ContentField, fieldsOf } from './content.objects.js'
import { Plan } from './plan.objects.js'
import { ProgressStatusEnum } from './progress.enums.js'

@Resolver(() => Commitment)
export class CommitmentResolver {
  constructor(
    private readonly find: FindCommitments,
    private readonly plans: FindPlans,
    private readonly progress: FindProgress,
  ) {}

  @Query(() => CommitmentPage, { description: 'Commitments in the order of their numbers, of one plan or of all.' })
  commitments(
    @CurrentActor() actor: Actor,
    @Args() filter: CommitmentFilterArgs,
    @Args() page: PageArgs,
  ): Promise<Page<CommitmentRow>> {
    return this.find.filtered(actor, filter, page)
  }

  @Query(() => Commitment, { nullable: true, description: 'One by its number; null where there is none for you.' })
  commitment(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<CommitmentRow | null> {
    return this.find.byNumber(actor, number)
  }

  @ResolveField(() => Plan)
  plan(@Parent() commitment: CommitmentRow, @CurrentRequest() request: RequestContext): Promise<PlanRow | null> {
    return load(request, this.plans.byIds, commitment.planId)
  }

  @ResolveField(() => ProgressStatusEnum)
  status(@Parent() commitment: CommitmentRow): ProgressStatus {
    return commitmentStatus(commitmentFactsOf(commitment), commitment.today)
  }

  @ResolveField(() => [Milestone], { description: 'In their order.' })
  milestones(@Parent() commitment: CommitmentRow): ShownMilestone[] {
    return milestonesOf(commitment)
  }

  @ResolveField(() => ProgressUpdate, { nullable: true, description: 'The newest report, on it or on a milestone.' })
  latestUpdate(
    @Parent() commitment: CommitmentRow,
    @CurrentRequest() request: RequestContext,
  ): Promise<ProgressUpdateRow | null> {
    return load(request, this.progress.latestByCommitment, commitment.id)
  }

  @ResolveField(() => ProgressUpdatePage, { description: 'All reports, on it and on its milestones, newest first.' })
  updates(
    @Parent() commitment: CommitmentRow,
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<Page<ProgressUpdateRow>> {
    return this.progress.ofCommitment(actor, commitment.id, page)
  }

  @ResolveField(() => CommitmentAbilities)
  viewerCan(@Parent() commitment: CommitmentRow, @CurrentActor() actor: Actor): CommitmentAbilities {
    return commitmentPolicy.abilities(actor, { ...commitment, dropped: commitment.droppedAt !== null })
  }
}

@Resolver(() => CommitmentContentObject)
export class CommitmentContentResolver {
  @ResolveField(() => [ContentField], { description: 'All fields that say something, in the dictionary’s order.' })
  fields(@Parent() content: CommitmentRow['content']): ContentField[] {
    return fieldsOf(COMMITMENT_ROWS, content)
  }
}
