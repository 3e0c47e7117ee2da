import type { CivilDate } from '../dates/index.js'
import type { ProgressStatus } from '../progress/index.js'
import type { AnswerStanding, Standing } from '../proposal/index.js'

/** A step of the way from an idea to what became of it, or one that is still to come. */
export interface WayStep {
  readonly kind:
    | 'published'
    | 'answered'
    | 'tied'
    | 'untied'
    | 'milestone'
    | 'delivered'
    | 'dropped'
    | 'withdrawn'
    | 'supports_close'
    | 'answer_awaited'
  readonly happened: boolean
  /** The city's day, or its month where no more was said; null where nobody said when. */
  readonly on: CivilDate | null
  readonly standing?: AnswerStanding
  /** Of the answer. */
  readonly version?: number
  readonly linkId?: string
  readonly commitmentId?: string
  readonly milestoneId?: string
  /** In the words of whoever did it: what a tie means, why it was undone, why something was dropped or withdrawn. */
  readonly words?: string | null
}

export interface WayMilestone {
  readonly id: string
  readonly status: ProgressStatus
  readonly dueDate: CivilDate | null
  readonly reportedOn: CivilDate | null
  readonly droppedOn: CivilDate | null
  readonly droppedReason: string | null
}

export interface WayCommitment {
  readonly id: string
  readonly status: ProgressStatus
  readonly endDate: CivilDate | null
  /** Of the report that says it is complete. */
  readonly reportedOn: CivilDate | null
  readonly droppedOn: CivilDate | null
  readonly droppedReason: string | null
  readonly milestones: readonly WayMilestone[]
}

export interface WayTie {
  readonly linkId: string
  readonly tiedOn: CivilDate
  readonly note: string | null
  readonly undone: { readonly on: CivilDate; readonly reason: string } | null
  readonly commitment: WayCommitment
}

export interface WayFacts {
  readonly publishedOn: CivilDate
  readonly standing: Standing
  readonly withdrawn: { readonly on: CivilDate; readonly reason: string } | null
  /** Oldest first. */
  readonly answers: readonly { readonly version: number; readonly standing: AnswerStanding; readonly on: CivilDate }[]
  /** The day the window closes, while it is open. */
  readonly supportsCloseOn: CivilDate | null
  readonly ties: readonly WayTie[]
}

/** The whole way of an idea: what happened in the order of days, then what is to come in the order of days. */
export function wayOf(facts: WayFacts): WayStep[] {
  const steps = [...ownSteps(facts), ...facts.ties.flatMap((tie) => stepsOfTie(tie, facts.publishedOn))]
  const byDay = (a: WayStep, b: WayStep) => (a.on ?? '9999').localeCompare(b.on ?? '9999')
  return [
    ...steps.filter(({ happened }) => happened).sort(byDay),
    ...steps.filter(({ happened }) => !happened).sort(byDay),
  ]
}

function ownSteps({ publishedOn, answers, withdrawn, supportsCloseOn, standing }: WayFacts): WayStep[] {
  const happened = true
  const steps: WayStep[] = [{ kind: 'published', happened, on: publishedOn }]
  for (const { version, standing: said, on } of answers)
    steps.push({ kind: 'answered', happened, on, standing: said, version })
  if (withdrawn) return [...steps, { kind: 'withdrawn', happened, on: withdrawn.on, words: withdrawn.reason }]
  if (supportsCloseOn) steps.push({ kind: 'supports_close', happened: false, on: supportsCloseOn })
  if (standing === 'received' || standing === 'under_review')
    steps.push({ kind: 'answer_awaited', happened: false, on: null })
  return steps
}

function stepsOfTie({ linkId, tiedOn, note, undone, commitment }: WayTie, since: CivilDate): WayStep[] {
  const commitmentId = commitment.id
  const tied: WayStep = { kind: 'tied', happened: true, on: tiedOn, linkId, commitmentId, words: note }
  if (undone)
    return [tied, { kind: 'untied', happened: true, on: undone.on, linkId, commitmentId, words: undone.reason }]
  return [tied, ...stepsOfMilestones(commitment, since), ...endOf(commitment)]
}

/** What was reached before there was the idea did not come of it. */
function stepsOfMilestones({ id: commitmentId, milestones }: WayCommitment, since: CivilDate): WayStep[] {
  return milestones
    .map((milestone): WayStep => {
      const { id: milestoneId, status } = milestone
      const step = { kind: 'milestone', commitmentId, milestoneId } as const
      if (status === 'done') return { ...step, happened: true, on: milestone.reportedOn }
      if (status === 'dropped')
        return { ...step, happened: true, on: milestone.droppedOn, words: milestone.droppedReason }
      return { ...step, happened: false, on: milestone.dueDate }
    })
    .filter(({ happened, on }) => !happened || on === null || on >= since)
}

function endOf({ id: commitmentId, status, endDate, reportedOn, droppedOn, droppedReason, milestones }: WayCommitment) {
  const steps: WayStep[] = []
  if (status === 'done') {
    const lastReached = milestones
      .map((milestone) => milestone.reportedOn ?? '')
      .sort()
      .at(-1)
    steps.push({ kind: 'delivered', happened: true, on: reportedOn ?? (lastReached || null), commitmentId })
  } else if (status === 'dropped') {
    steps.push({ kind: 'dropped', happened: true, on: droppedOn, commitmentId, words: droppedReason })
  } else if (endDate) steps.push({ kind: 'delivered', happened: false, on: endDate, commitmentId })
  return steps
}

/** How far an idea came, in one word. */
export const REACHED = [
  'received',
  'under_review',
  'accepted',
  'not_followed',
  'tied',
  'delivered',
  'withdrawn',
] as const
export type Reached = (typeof REACHED)[number]

export function reachedOf({ standing, withdrawn, ties }: Pick<WayFacts, 'standing' | 'withdrawn' | 'ties'>): Reached {
  const live = ties.filter(({ undone, commitment }) => !undone && commitment.status !== 'dropped')
  if (live.some(({ commitment }) => commitment.status === 'done')) return 'delivered'
  if (withdrawn) return 'withdrawn'
  return live.length > 0 ? 'tied' : standing
}
