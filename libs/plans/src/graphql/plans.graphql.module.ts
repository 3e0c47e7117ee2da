import { Module } from '@nestjs/common'
import { PlansModule } from '../plans.module.js'
import { CommitmentContentResolver, CommitmentResolver } from './commitment.resolver.js'
import { MilestoneResolver } from './milestone.resolver.js'
import { PlanContentResolver, PlanResolver } from './plan.resolver.js'

@Module({
  imports: [PlansModule],
  providers: [PlanResolver, PlanContentResolver, CommitmentResolver, CommitmentContentResolver, MilestoneResolver],
})
export class PlansGraphQLModule {}
