import { ok, refuse } from '@tilia/kernel'
import { isCivilDate, type CivilDate } from '../dates/index.js'

/** A report is of a day that has come, in the city. */
export function decideReport(reportedOn: CivilDate, today: CivilDate) {
  const day = reportedOn.length === 10 && isCivilDate(reportedOn)
  if (!day) return refuse('invalid_input', { fields: [{ field: 'reportedOn', code: 'not_a_date' }] })
  if (reportedOn > today) return refuse('invalid_input', { fields: [{ field: 'reportedOn', code: 'in_the_future' }] })
  return ok()
}
