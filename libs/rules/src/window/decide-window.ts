import { ok, refuse } from '@tilia/kernel'

/** A window with both its dates: from its first instant to just before its end. */
export interface WindowDates {
  readonly opensAt: Date
  readonly closesAt: Date
}

export const WINDOW_PHASES = ['before', 'open', 'after'] as const
export type WindowPhase = (typeof WINDOW_PHASES)[number]

export interface WindowFacts {
  /** What holds now; null where there is no window yet. */
  readonly current: WindowDates | null
  readonly next: WindowDates
  /** Whether everyone reads it: then a move needs a reason that everyone reads too. */
  readonly isPublic: boolean
  readonly reason: string | null
  /** The database's clock. */
  readonly now: Date
}

/** A window ends after it begins, and not before now: what was sent in good time is not late afterwards. */
export function decideWindow({ current, next, isPublic, reason, now }: WindowFacts) {
  if (next.closesAt <= next.opensAt) return refusedField('closesAt', 'ends_before_start')
  if (current && +current.opensAt === +next.opensAt && +current.closesAt === +next.closesAt)
    return refuse('nothing_changed')
  if (next.closesAt <= now) return refusedField('closesAt', 'in_the_past')
  if (current && isPublic && !reason) return refusedField('reason', 'required')
  return ok()
}

function refusedField(field: string, code: string) {
  return refuse('invalid_input', { fields: [{ field, code }] })
}
