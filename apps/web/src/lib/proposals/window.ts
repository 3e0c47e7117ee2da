import { m } from '@tilia/messages'
import type { Formatter } from '#lib/platform/format.ts'

interface Round {
  readonly opensAt: string
  readonly closesAt: string
  readonly phase: 'before' | 'open' | 'after'
}

/** When ideas and supports are possible, in a sentence. */
export function windowSentence({ phase, opensAt, closesAt }: Round, format: Formatter): string {
  if (phase === 'before') return m.proposals_window_before({ opensAt: format.opening(opensAt) })
  if (phase === 'open') return m.proposals_window_open({ closesAt: format.deadline(closesAt) })
  return m.proposals_window_after({ closesAt: format.deadline(closesAt) })
}
