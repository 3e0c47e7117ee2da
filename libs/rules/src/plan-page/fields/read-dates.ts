import { readDate } from '../dates/read-date.js'
import type { PlanPage } from '../plan-page.js'
import type { Warn } from '../warn.js'
import type { Facts } from './read-facts.js'
import type { Title } from './read-title.js'

type Dates = Pick<PlanPage, 'submittedYear' | 'submittedOn' | 'periodEnd' | 'extendedEnd'>

/**
 * The plan's dates, each read for itself, then held against each other: who is right, a person settles.
 *
 * @param monthFirst as for `readDate`
 */
export function readDates(facts: Facts, title: Title | null, monthFirst: boolean, warn: Warn): Dates {
  const read = (field: 'submittedOn' | 'periodEnd' | 'extendedEnd'): string | null => {
    const written = facts[field]
    if (written === null || written === '') {
      warn(field, null, written === null ? 'not_on_the_page' : 'empty')
      return null
    }
    const { date, doubt } = readDate(lastOfRange(written), monthFirst)
    if (doubt !== null) warn(field, written, doubt)
    return date
  }
  const submittedOn = read('submittedOn')
  const periodEnd = read('periodEnd')
  const extendedEnd = read('extendedEnd')
  const submittedYear = readYear(facts.submittedYear) ?? (submittedOn === null ? null : Number(submittedOn.slice(0, 4)))
  if (submittedYear === null)
    warn('submittedYear', facts.submittedYear || null, facts.submittedYear ? 'date_unreadable' : 'not_on_the_page')

  if (periodEnd !== null && extendedEnd !== null && periodEnd.slice(0, 7) !== extendedEnd.slice(0, 7)) {
    warn('extendedEnd', facts.extendedEnd, 'differs_from_period_end')
  }
  if (submittedYear !== null && submittedOn !== null && submittedOn.slice(0, 4) !== String(submittedYear)) {
    warn('submittedYear', facts.submittedYear, 'differs_from_submission_date')
  }
  for (const field of ['submittedYear', 'submittedOn', 'periodEnd', 'extendedEnd'] as const) {
    if (facts.byPlace.has(field)) warn(field, facts[field], 'read_by_its_place')
  }
  const lastYear = title?.lastYear ?? null
  if (lastYear !== null && periodEnd !== null && periodEnd.slice(0, 4) !== String(lastYear)) {
    warn('periodEnd', facts.periodEnd, 'differs_from_title')
  }
  if (periodEnd !== null && submittedOn !== null && periodEnd < submittedOn.slice(0, periodEnd.length)) {
    warn('periodEnd', facts.periodEnd, 'ends_before_submission')
  }
  return { submittedYear, submittedOn, periodEnd, extendedEnd }
}

/** 'January 2023 – October 2025' ends in October 2025. */
function lastOfRange(written: string): string {
  const parts = written.split(/\s+(?:[–—-]|to|until|bis|à|hasta|do)\s+/)
  return parts.length === 2 && /\p{L}.*\d{4}|\d.*\d{4}/u.test(parts[0]!) ? parts[1]! : written
}

function readYear(written: string | null): number | null {
  const year = /^\D*\b((?:19|20)\d\d)\b\D*$/.exec(written ?? '')?.[1]
  return year === undefined ? null : Number(year)
}
