import { daysBetween, lastDayOf, type CivilDate } from '../dates/index.js'

/** How far something is, in the OGP's scale. */
export const COMPLETIONS = ['no_evidence', 'not_started', 'limited', 'substantial', 'complete'] as const
export type Completion = (typeof COMPLETIONS)[number]

/** What pages say; one word, derived and never stored. */
export const PROGRESS_STATUSES = ['planned', 'running', 'late', 'done', 'dropped'] as const
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number]

export interface MilestoneFacts {
  readonly startDate: CivilDate | null
  /** As it stands now. */
  readonly dueDate: CivilDate | null
  /** As it was first published. */
  readonly promisedDate: CivilDate | null
  /** Of its newest report; null where there is none. */
  readonly completion: Completion | null
  /** The day of that report. */
  readonly reportedOn: CivilDate | null
  readonly dropped: boolean
}

/**
 * A milestone is late once its day has passed, and as soon as its date was moved behind the promise: a delay that is
 * announced is a delay. `today` is the city's date.
 */
export function milestoneStatus(facts: MilestoneFacts, today: CivilDate): ProgressStatus {
  if (facts.dropped) return 'dropped'
  if (facts.completion === 'complete') return 'done'
  if (daysLate(facts, today) > 0) return 'late'
  return isBegun(facts, today) ? 'running' : 'planned'
}

/**
 * Days behind the promise: until it was done, or until the date that holds now, or until today where that has passed
 * too. 0 where the promise is kept. A date that was moved forward is the promise from then on.
 */
export function daysLate({ promisedDate, dueDate, completion, reportedOn }: MilestoneFacts, today: CivilDate): number {
  const due = dueDate ?? promisedDate
  if (due === null) return 0
  const promise = promisedDate !== null && lastDayOf(promisedDate) < lastDayOf(due) ? promisedDate : due
  const expected = lastDayOf(due) < today ? today : due
  return Math.max(0, daysBetween(promise, completion === 'complete' ? (reportedOn ?? due) : expected))
}

export interface CommitmentFacts {
  readonly startDate: CivilDate | null
  readonly endDate: CivilDate | null
  /** Of its newest report on the commitment itself. */
  readonly completion: Completion | null
  readonly dropped: boolean
  readonly milestones: readonly MilestoneFacts[]
}

/**
 * A commitment is done where the city says so, or where every milestone that was not dropped is done; late where its
 * own end has passed or one of its milestones is late.
 */
export function commitmentStatus(facts: CommitmentFacts, today: CivilDate): ProgressStatus {
  if (facts.dropped) return 'dropped'
  if (facts.completion === 'complete') return 'done'
  const live = facts.milestones.filter((milestone) => !milestone.dropped)
  const statuses = live.map((milestone) => milestoneStatus(milestone, today))
  if (statuses.length > 0 && statuses.every((status) => status === 'done')) return 'done'
  if (isPast(facts.endDate, today) || statuses.includes('late')) return 'late'
  if (isBegun(facts, today) || statuses.some((status) => status !== 'planned')) return 'running'
  return 'planned'
}

function isPast(date: CivilDate | null, today: CivilDate): boolean {
  return date !== null && lastDayOf(date) < today
}

function isBegun(facts: { startDate: CivilDate | null; completion: Completion | null }, today: CivilDate): boolean {
  const { completion, startDate } = facts
  return completion === 'limited' || completion === 'substantial' || (startDate !== null && startDate <= today)
}
