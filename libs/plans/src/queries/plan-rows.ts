import type { CommitmentId, MilestoneId, PlanId } from '@tilia/contracts'
import type { CommitmentContent, MilestoneContent } from '@tilia/rules/plan-content'
import type { Completion } from '@tilia/rules/progress'
import type { PlanState } from '../model/plan-state.js'
import type { PlanText } from '../model/plan-text.js'

export interface PlanRow {
  readonly id: PlanId
  readonly number: number
  readonly state: PlanState
  readonly subjectState: string
  readonly language: string
  readonly title: string
  /** What everyone reads; for staff what is being written, until it is published. */
  readonly content: PlanText
  /** The number of the newest published version; 0 where there is none. */
  readonly version: number
  readonly publishedAt: Date | null
  readonly closedAt: Date | null
}

export interface MilestoneRow {
  readonly id: MilestoneId
  readonly subjectState: string
  readonly content: MilestoneContent
  readonly promisedDate: string | null
  readonly dueDate: string | null
  readonly completion: Completion | null
  readonly reportedOn: string | null
  readonly droppedAt: string | null
  readonly droppedReason: string | null
}

export interface CommitmentRow {
  readonly id: CommitmentId
  readonly number: number
  readonly planId: PlanId
  readonly planState: PlanState
  readonly language: string
  readonly subjectState: string
  readonly title: string
  readonly content: CommitmentContent
  readonly publishedAt: Date | null
  readonly completion: Completion | null
  readonly reportedOn: string | null
  readonly droppedAt: Date | null
  readonly droppedReason: string | null
  /** In their order, only those the actor may see. */
  readonly milestones: readonly MilestoneRow[]
  /** The day it is in the city: what statuses are derived for. */
  readonly today: string
}
