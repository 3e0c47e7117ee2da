import { m } from '@tilia/messages'
import type { Completion, ProgressStatus } from '@tilia/rules/progress'
import type { LeafState } from '#lib/ui/index.ts'

export const STATUS_WORD: Readonly<Record<ProgressStatus, () => string>> = {
  planned: m.plans_status_planned,
  running: m.plans_status_running,
  late: m.plans_status_late,
  done: m.plans_status_done,
  dropped: m.plans_status_dropped,
}

/** A status is a leaf on the thread by the same name, and a tag in one of the fixed colours. */
export const leafOf = (status: ProgressStatus): LeafState => status

export const TONE = {
  planned: 'rest',
  running: 'running',
  late: 'late',
  done: 'done',
  dropped: 'rest',
} as const satisfies Readonly<Record<ProgressStatus, string>>

export const COMPLETION_WORD: Readonly<Record<Completion, () => string>> = {
  no_evidence: m.plans_completion_no_evidence,
  not_started: m.plans_completion_not_started,
  limited: m.plans_completion_limited,
  substantial: m.plans_completion_substantial,
  complete: m.plans_completion_complete,
}

const DAYS_IN_MONTH = 30.4

/** "18 days late", "4 months late": in months from two on. */
export function lateSentence(days: number): string {
  const months = Math.round(days / DAYS_IN_MONTH)
  return months >= 2 ? m.plans_late_months({ count: months }) : m.plans_late_days({ count: days })
}

/** The same for what is done by now. */
export function wasLateSentence(days: number): string {
  const months = Math.round(days / DAYS_IN_MONTH)
  return months >= 2 ? m.plans_was_late_months({ count: months }) : m.plans_was_late_days({ count: days })
}
