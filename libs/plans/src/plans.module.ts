import { Module } from '@nestjs/common'
import { AddCommitment } from './actions/add-commitment.js'
import { AddCommitments } from './actions/add-commitments.js'
import { AddMilestone } from './actions/add-milestone.js'
import { ClosePlan } from './actions/close-plan.js'
import { CreatePlan } from './actions/create-plan.js'
import { DropCommitment } from './actions/drop-commitment.js'
import { DropMilestone } from './actions/drop-milestone.js'
import { DropSuggestion } from './actions/drop-suggestion.js'
import { ImportPlan } from './actions/import-plan.js'
import { MoveMilestone } from './actions/move-milestone.js'
import { PostProgress } from './actions/post-progress.js'
import { PublishPlan } from './actions/publish-plan.js'
import { RemoveCommitment } from './actions/remove-commitment.js'
import { RemoveMilestone } from './actions/remove-milestone.js'
import { SaveCommitment } from './actions/save-commitment.js'
import { SaveMilestone } from './actions/save-milestone.js'
import { SavePlan } from './actions/save-plan.js'
import { CountProgress } from './queries/count-progress.js'
import { FindCommitments } from './queries/find-commitments.js'
import { FindFacets } from './queries/find-facets.js'
import { FindDrafts } from './queries/find-drafts.js'
import { FindPlans } from './queries/find-plans.js'
import { FindProgress } from './queries/find-progress.js'
import { FindVersions } from './queries/find-versions.js'
import { CommitmentKind, MilestoneKind, PlanKind } from './queries/subject-kinds.js'

const plan = [CreatePlan, ImportPlan, SavePlan, PublishPlan, ClosePlan, DropSuggestion]
const commitments = [AddCommitment, AddCommitments, SaveCommitment, RemoveCommitment]
const milestones = [AddMilestone, SaveMilestone, RemoveMilestone]
const progress = [PostProgress, MoveMilestone, DropCommitment, DropMilestone]
const queries = [FindPlans, FindCommitments, FindProgress, FindVersions, FindDrafts, FindFacets, CountProgress]
const kinds = [PlanKind, CommitmentKind, MilestoneKind]
const verbs = [...plan, ...commitments, ...milestones, ...progress]

@Module({ providers: [...verbs, ...queries, ...kinds], exports: [...verbs, ...queries] })
export class PlansModule {}
