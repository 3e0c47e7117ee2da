import type { LeafState } from '#lib/ui/index.ts'
import type { CommitmentPage, MilestoneShown, ReportShown, TieShown } from './commitment.ts'
import { leafOf } from './status.ts'

/** One knot on the thread of a commitment. Which words are made of it is the component's. */
export type Knot =
  | { readonly kind: 'promised'; readonly id: string; readonly day: string; readonly state: LeafState }
  | { readonly kind: 'dropped'; readonly id: string; readonly day: string; readonly state: LeafState }
  | {
      readonly kind: 'tied'
      readonly id: string
      readonly day: string
      readonly state: LeafState
      readonly tie: TieShown
    }
  | {
      readonly kind: 'report'
      readonly id: string
      readonly day: string
      readonly state: LeafState
      readonly report: ReportShown
    }
  | {
      readonly kind: 'milestone'
      readonly id: string
      /** When it was done, else when it is due; null where no date is set. */
      readonly day: string | null
      readonly state: LeafState
      readonly milestone: MilestoneShown
      readonly reports: readonly ReportShown[]
    }

type Told = Pick<CommitmentPage, 'id' | 'publishedAt' | 'droppedAt' | 'ties' | 'milestones' | 'updates'>

/** What happened and what is planned, oldest first, what has no date last. `dayOf` is an instant → the city's day. */
export function timelineOf(commitment: Told, dayOf: (instant: string) => string): Knot[] {
  const reports = commitment.updates.items
  const { publishedAt, droppedAt } = commitment
  const knots: Knot[] = [
    ...(publishedAt
      ? [{ kind: 'promised' as const, id: 'promised', day: dayOf(publishedAt), state: 'done' as const }]
      : []),
    ...commitment.ties.items.map((tie) => ({
      kind: 'tied' as const,
      id: tie.id,
      day: dayOf(tie.tiedAt),
      state: 'idea' as const,
      tie,
    })),
    ...reports
      .filter(({ milestoneId }) => milestoneId === null)
      .map((report) => ({
        kind: 'report' as const,
        id: report.id,
        day: report.reportedOn,
        state: report.completion === 'complete' ? ('done' as const) : ('running' as const),
        report,
      })),
    ...commitment.milestones.map((milestone) => ({
      kind: 'milestone' as const,
      id: milestone.id,
      day: dayOfMilestone(milestone, dayOf),
      state: leafOf(milestone.status),
      milestone,
      reports: reports.filter(({ milestoneId }) => milestoneId === milestone.id),
    })),
    ...(droppedAt
      ? [{ kind: 'dropped' as const, id: 'dropped', day: dayOf(droppedAt), state: 'dropped' as const }]
      : []),
  ]
  return knots.sort((a, b) => order(a).localeCompare(order(b)))
}

function dayOfMilestone(milestone: MilestoneShown, dayOf: (instant: string) => string): string | null {
  if (milestone.droppedAt) return dayOf(milestone.droppedAt)
  return milestone.status === 'done' ? (milestone.reportedOn ?? milestone.dueDate) : milestone.dueDate
}

/** A month stands after its days; what happened on one day keeps the order promised, ideas, reports, milestones, dropped. */
const order = ({ day, kind }: Knot): string => `${(day ?? '9999-99-99').padEnd(10, '~')} ${KINDS.indexOf(kind)}`

const KINDS = ['promised', 'tied', 'report', 'milestone', 'dropped']

/** The milestone that is to be reached next: the earliest that is neither done nor dropped. */
export function nextMilestone(milestones: readonly MilestoneShown[]): MilestoneShown | null {
  const open = milestones.filter(({ status }) => status !== 'done' && status !== 'dropped')
  const byDate = [...open].sort((a, b) => (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999'))
  return byDate[0] ?? null
}
