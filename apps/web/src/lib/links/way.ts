import { m } from '@tilia/messages'
import { graphql, type ResultOf } from '#lib/platform/graphql/graphql.ts'
import type { Formatter } from '#lib/platform/format.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'
import type { LeafState } from '#lib/ui/index.ts'

/** A step of the way from an idea to what became of it. */
export const WayShown = graphql(`
  fragment WayShown on WayStep {
    kind
    happened
    on
    standing
    version
    words
    commitment {
      number
      title
      language
      status
    }
    milestone {
      id
      title
      status
    }
  }
`)

export type WayShown = ResultOf<typeof WayShown>

export const TIE = graphql(
  `
    mutation Tie($input: TieSubjectsInput!) {
      tieSubjects(input: $input) {
        ... on TiePayload {
          linkId
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const UNDO_TIE = graphql(
  `
    mutation UndoTie($input: UndoTieInput!) {
      undoTie(input: $input) {
        ... on TiePayload {
          linkId
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

/** The step in words. */
export function titleOf(step: WayShown): string {
  const number = step.commitment?.number ?? 0
  switch (step.kind) {
    case 'published':
      return m.proposals_way_published()
    case 'answered':
      return answered(step.standing)
    case 'tied':
      return m.proposals_way_tied({ number })
    case 'untied':
      return m.proposals_way_untied({ number })
    case 'milestone':
      return milestone(step)
    case 'delivered':
      return step.happened ? m.proposals_way_delivered({ number }) : m.proposals_way_delivery_planned({ number })
    case 'dropped':
      return m.proposals_way_dropped({ number })
    case 'withdrawn':
      return m.proposals_way_withdrawn()
    case 'supports_close':
      return m.proposals_way_supports_close()
    case 'answer_awaited':
      return m.proposals_way_answer_awaited()
  }
}

function answered(standing: WayShown['standing']): string {
  if (standing === 'accepted') return m.proposals_way_accepted()
  return standing === 'not_followed' ? m.proposals_way_not_followed() : m.proposals_way_under_review()
}

function milestone({ milestone: of }: WayShown): string {
  const title = of?.title ?? ''
  if (of?.status === 'done') return m.proposals_way_milestone_done({ title })
  if (of?.status === 'late') return m.proposals_way_milestone_late({ title })
  return of?.status === 'dropped' ? m.proposals_way_milestone_dropped({ title }) : title
}

export function leafOf(step: WayShown): LeafState {
  if (step.kind === 'published') return 'idea'
  if (['withdrawn', 'untied', 'dropped'].includes(step.kind) || step.standing === 'not_followed') return 'dropped'
  if (step.milestone?.status === 'late') return 'late'
  if (step.milestone?.status === 'dropped') return 'dropped'
  if (!step.happened) return 'planned'
  return step.kind === 'tied' || step.standing === 'under_review' ? 'running' : 'done'
}

/** "3 June 2024", "planned for June 2025", "no date yet". */
export function whenOf({ on, happened }: WayShown, format: Formatter): string {
  if (!on) return m.proposals_way_no_date()
  const date = on.length === 7 ? format.month(`${on}-15T12:00:00Z`) : format.day(on)
  return happened ? date : m.proposals_way_planned_for({ date })
}
