import { ok, refuse } from '@tilia/kernel'
import { isCivilDate, type CivilDate } from '../dates/index.js'
import type { Completion } from './progress-status.js'

export interface MoveFacts {
  readonly startDate: CivilDate | null
  readonly dueDate: CivilDate | null
  readonly completion: Completion | null
}

/** A milestone's date moves to another date of the calendar, not before its start, and not once it is done. */
export function decideMove({ startDate, dueDate, completion }: MoveFacts, to: CivilDate) {
  if (completion === 'complete') return refuse('already_done')
  if (!isCivilDate(to)) return refuse('invalid_input', { fields: [{ field: 'toDate', code: 'not_a_date' }] })
  if (startDate !== null && to.slice(0, startDate.length) < startDate.slice(0, to.length))
    return refuse('invalid_input', { fields: [{ field: 'toDate', code: 'ends_before_start' }] })
  if (to === dueDate) return refuse('nothing_changed')
  return ok()
}
