import type { Actor } from '@tilia/kernel'
import { asUnion, CurrentActor } from '@tilia/platform'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { ClosePlan } from '../actions/close-plan.js'
import { CreatePlan } from '../actions/create-plan.js'
import { DropSuggestion } from '../actions/drop-suggestion.js'
import { ImportPlan } from '../actions/import-plan.js'
import { PublishPlan } from '../actions/publish-plan.js'
import { SavePlan } from '../actions/save-plan.js'
import {
  ClosePlanInput,
  CreatePlanInput,
  DropSuggestionInput,
  ImportPlanInput,
  PublishPlanInput,
  SavePlanInput,
} from './plan.inputs.js'
import {
  ChangePlanResult,
  CreatePlanResult,
  ImportPlanResult,
  PublishPlanResult,
  SaveContentResult,
} from './plan.results.js'

@Resolver()
export class PlanMutations {
  constructor(
    private readonly create: CreatePlan,
    private readonly importFrom: ImportPlan,
    private readonly save: SavePlan,
    private readonly publish: PublishPlan,
    private readonly close: ClosePlan,
    private readonly drop: DropSuggestion,
  ) {}

  @Mutation(() => CreatePlanResult, { description: 'Begin a plan, as a draft. For staff.' })
  createPlan(@CurrentActor() actor: Actor, @Args('input') input: CreatePlanInput) {
    return asUnion(this.create.execute(actor, input))
  }

  @Mutation(() => ImportPlanResult, { description: 'Make a draft plan from a saved OGP Local page. For staff.' })
  importPlan(@CurrentActor() actor: Actor, @Args('input') input: ImportPlanInput) {
    return asUnion(this.importFrom.execute(actor, input))
  }

  @Mutation(() => SaveContentResult, { description: 'Write on a plan; nobody else reads it before it is published.' })
  savePlan(@CurrentActor() actor: Actor, @Args('input') input: SavePlanInput) {
    return asUnion(this.save.execute(actor, input))
  }

  @Mutation(() => PublishPlanResult, { description: 'Show everyone what was written, as a version that stays.' })
  publishPlan(@CurrentActor() actor: Actor, @Args('input') input: PublishPlanInput) {
    return asUnion(this.publish.execute(actor, input))
  }

  @Mutation(() => ChangePlanResult, { description: 'The period is over; the plan stays readable.' })
  closePlan(@CurrentActor() actor: Actor, @Args('input') input: ClosePlanInput) {
    return asUnion(this.close.execute(actor, input.planId))
  }

  @Mutation(() => ChangePlanResult, { description: 'A sentence of the imported page names no commitment after all.' })
  dropSuggestion(@CurrentActor() actor: Actor, @Args('input') input: DropSuggestionInput) {
    return asUnion(this.drop.execute(actor, input.planId, input.suggestionId))
  }
}
