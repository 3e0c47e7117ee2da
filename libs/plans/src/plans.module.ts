import { Module } from '@nestjs/common'
import { CountProgress } from './queries/count-progress.js'
import { FindCommitments } from './queries/find-commitments.js'
import { FindPlans } from './queries/find-plans.js'
import { FindProgress } from './queries/find-progress.js'
import { FindVersions } from './queries/find-versions.js'
import { CommitmentKind, MilestoneKind, PlanKind } from './queries/subject-kinds.js'

const queries = [FindPlans, FindCommitments, FindProgress, FindVersions, CountProgress]
const kinds = [PlanKind, CommitmentKind, MilestoneKind]

@Module({ providers: [...queries, ...kinds], exports: queries })
export class PlansModule {}
