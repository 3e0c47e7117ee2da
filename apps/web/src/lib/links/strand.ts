import { m } from '@tilia/messages'
import type { Formatter } from '#lib/platform/format.ts'
import { link } from '#lib/platform/locale.ts'
import type { LeafState } from '#lib/ui/index.ts'
import { leafOf, titleOf, whenOf, type WayShown } from './way.ts'

interface Stop {
  readonly state: LeafState
  readonly title: string
  readonly text: string
  readonly href?: string
  readonly current?: boolean
}

/** The way in at most four stops, for the head of an idea: the idea, its commitment or answer, what was reached, what is next. */
export function strandOf(way: readonly WayShown[], idea: string, format: Formatter): Stop[] {
  const stops: Stop[] = [{ state: 'idea', title: m.proposals_strand_idea(), text: idea, current: true }]
  const untied = new Set(way.filter(({ kind }) => kind === 'untied').map(({ commitment }) => commitment?.number))
  const tied = way.findLast(({ kind, commitment }) => kind === 'tied' && !untied.has(commitment?.number))
  const answered = way.findLast(({ kind }) => kind === 'answered')
  if (tied?.commitment) {
    const { number, title } = tied.commitment
    const href = link(`/commitments/${number}`)
    stops.push({ state: leafOf(tied), title: m.proposals_strand_commitment({ number }), text: title, href })
  } else if (answered) {
    stops.push({ state: leafOf(answered), title: m.proposals_strand_answer(), text: titleOf(answered) })
  } else {
    stops.push({ state: 'planned', title: m.proposals_strand_answer(), text: m.proposals_strand_answer_awaited() })
  }
  const reached = way.findLast(({ kind, happened }) => happened && (kind === 'milestone' || kind === 'delivered'))
  if (reached)
    stops.push(stop(reached, reached.milestone?.title ?? titleOf(reached), m.proposals_strand_reached(), format))
  const next = way.find(({ kind, happened }) => !happened && (kind === 'milestone' || kind === 'delivered'))
  if (next) stops.push(stop(next, next.milestone?.title ?? titleOf(next), m.proposals_strand_next(), format))
  return stops
}

function stop(step: WayShown, what: string, title: string, format: Formatter): Stop {
  const href = step.commitment ? link(`/commitments/${step.commitment.number}`) : undefined
  return { state: leafOf(step), title, text: `${what}, ${whenOf(step, format)}`, href }
}
