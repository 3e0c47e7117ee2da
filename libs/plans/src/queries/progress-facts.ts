import type { MilestoneId } from '@tilia/contracts'
import type { MilestoneContent } from '@tilia/rules/plan-content'
import {
  daysLate,
  milestoneStatus,
  type CommitmentFacts,
  type Completion,
  type MilestoneFacts,
  type ProgressStatus,
} from '@tilia/rules/progress'
import type * as policy from '../policy/plan.policy.js'
import type { CommitmentRow, MilestoneRow } from './plan-rows.js'

/** A milestone as pages show it: what it says, and what follows from reports and dates for the city's day. */
export interface ShownMilestone extends MilestoneContent {
  readonly id: MilestoneId
  readonly promisedDate: string | null
  readonly dueDate: string | null
  readonly status: ProgressStatus
  readonly daysLate: number
  readonly completion: Completion | null
  readonly reportedOn: string | null
  readonly droppedAt: Date | null
  readonly droppedReason: string | null
  /** What the policy asks. */
  readonly facts: policy.CommitmentFacts
}

export function commitmentFactsOf(row: CommitmentRow): CommitmentFacts {
  const { startDate, endDate } = row.content
  const milestones = row.milestones.map(milestoneFactsOf)
  return { startDate, endDate, completion: row.completion, dropped: row.droppedAt !== null, milestones }
}

export function milestoneFactsOf(row: MilestoneRow): MilestoneFacts {
  const { promisedDate, dueDate, completion, reportedOn } = row
  const { startDate } = row.content
  return { startDate, dueDate, promisedDate, completion, reportedOn, dropped: row.droppedAt !== null }
}

export function milestonesOf(commitment: CommitmentRow): ShownMilestone[] {
  const { today, planState } = commitment
  return commitment.milestones.map((row) => {
    const facts = milestoneFactsOf(row)
    const dropped = facts.dropped || commitment.droppedAt !== null
    return {
      ...row.content,
      ...row,
      status: milestoneStatus(facts, today),
      daysLate: daysLate(facts, today),
      droppedAt: row.droppedAt === null ? null : new Date(row.droppedAt),
      facts: { subjectState: row.subjectState, planState, dropped },
    }
  })
}
