import type { CommitmentId, MilestoneId } from '@tilia/contracts'
import type { CommitmentContent, MilestoneContent, PlanContent } from '@tilia/rules/plan-content'

/** An organisation outside the administration that stands behind a plan. */
export interface Endorsement {
  readonly name: string | null
  readonly role: string | null
  readonly organisation: string | null
  /** An https link to the letter. */
  readonly link: string | null
}

export interface PlanDocument {
  readonly title: string
  readonly link: string | null
}

/** Everything a plan says of itself; what the columns `draft` and `content` hold. */
export interface PlanText extends PlanContent {
  readonly endorsements: readonly Endorsement[]
  readonly documents: readonly PlanDocument[]
}

/** What a version keeps: every word that was public at its hour. */
export interface PlanSnapshot {
  readonly plan: PlanText
  readonly commitments: readonly CommitmentSnapshot[]
}

export interface CommitmentSnapshot {
  readonly id: CommitmentId
  readonly number: number
  readonly content: CommitmentContent
  readonly dropped: boolean
  readonly milestones: readonly MilestoneSnapshot[]
}

export interface MilestoneSnapshot {
  readonly id: MilestoneId
  readonly content: MilestoneContent
  readonly dropped: boolean
}
