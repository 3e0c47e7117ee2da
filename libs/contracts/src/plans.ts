import type { Branded } from '@tilia/kernel'
import { defineEvent } from './event.js'

export type PlanId = Branded<'PlanId'>
export type CommitmentId = Branded<'CommitmentId'>
export type MilestoneId = Branded<'MilestoneId'>
export type ProgressUpdateId = Branded<'ProgressUpdateId'>

/** A plan was published for the first time or anew. `version` is the number of the version. */
export const planPublished = defineEvent<{ planId: PlanId; version: string }>('plans.published.v1')
export const planClosed = defineEvent<{ planId: PlanId }>('plans.closed.v1')

/** Once for each commitment that a published version shows for the first time. */
export const commitmentPublished = defineEvent<{ commitmentId: CommitmentId; planId: PlanId }>(
  'plans.commitment-published.v1',
)
export const commitmentDropped = defineEvent<{ commitmentId: CommitmentId }>('plans.commitment-dropped.v1')

/** `subjectId` is the commitment or the milestone that the report is on. */
export const progressPosted = defineEvent<{
  updateId: ProgressUpdateId
  commitmentId: CommitmentId
  subjectId: CommitmentId | MilestoneId
}>('plans.progress-posted.v1')

/** Its date changed; `moveId` names the entry of its history that says from when, to when and why. */
export const milestoneMoved = defineEvent<{ milestoneId: MilestoneId; commitmentId: CommitmentId; moveId: string }>(
  'plans.milestone-moved.v1',
)
export const milestoneDropped = defineEvent<{ milestoneId: MilestoneId; commitmentId: CommitmentId }>(
  'plans.milestone-dropped.v1',
)
