import { ok, refuse } from '@tilia/kernel'

/** The window of a plan, in which it takes ideas and supports; without dates where none is set. */
export interface Window {
  readonly opensAt: Date | null
  readonly closesAt: Date | null
}

/** From the first instant of the window to the last before its end. `now` is the database's clock. */
export function mustBeOpen({ opensAt, closesAt }: Window, now: Date) {
  if (!opensAt || !closesAt || now < opensAt || now >= closesAt) return refuse('phase_not_open', { opensAt, closesAt })
  return ok()
}
