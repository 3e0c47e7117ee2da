import { Plan, type PlanRow } from '@tilia/plans'
import { CurrentRequest, load, type RequestContext } from '@tilia/platform'
import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { FindRounds, type RoundMoveRow, type RoundRow } from '../queries/find-rounds.js'
import { Round, RoundMove } from './round.object.js'

@Resolver(() => Plan)
export class RoundOfPlanResolver {
  constructor(private readonly find: FindRounds) {}

  @ResolveField(() => Round, { nullable: true, description: 'When it takes ideas and supports; null: not decided.' })
  round(@Parent() plan: PlanRow, @CurrentRequest() request: RequestContext): Promise<RoundRow | null> {
    return load(request, this.find.byPlan, plan.id)
  }
}

@Resolver(() => Round)
export class RoundResolver {
  constructor(private readonly find: FindRounds) {}

  @ResolveField(() => [RoundMove], { description: 'Every time it was moved, oldest first.' })
  async moves(@Parent() round: RoundRow, @CurrentRequest() request: RequestContext): Promise<RoundMoveRow[]> {
    return (await load(request, this.find.movesByPlan, round.planId)) ?? []
  }
}
