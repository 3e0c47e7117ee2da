import { Module } from '@nestjs/common'
import { PlansModule } from '../plans.module.js'
import { CommitmentMutations } from './commitment.mutations.js'
import { CommitmentContentResolver, CommitmentResolver } from './commitment.resolver.js'
import { CommitmentDraftResolver, MilestoneDraftResolver, PlanDraftResolver } from './draft.resolver.js'
import { MilestoneResolver } from './milestone.resolver.js'
import { PlanMutations } from './plan.mutations.js'
import { PlanContentResolver, PlanResolver } from './plan.resolver.js'
import { ProgressMutations } from './progress.mutations.js'

const publicDoors = [
  PlanResolver,
  PlanContentResolver,
  CommitmentResolver,
  CommitmentContentResolver,
  MilestoneResolver,
]
const drafts = [PlanDraftResolver, CommitmentDraftResolver, MilestoneDraftResolver]
const mutations = [PlanMutations, CommitmentMutations, ProgressMutations]

@Module({ imports: [PlansModule], providers: [...publicDoors, ...drafts, ...mutations] })
export class PlansGraphQLModule {}
