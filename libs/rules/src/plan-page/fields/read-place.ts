import type { PlanPage } from '../plan-page.js'
import type { Warn } from '../warn.js'
import type { Facts } from './read-facts.js'
import type { Title } from './read-title.js'

/** Whose plan it is: as the title says, or else the fact box. */
export function readPlace(
  title: Title | null,
  facts: Facts,
  warn: Warn,
): Pick<PlanPage, 'title' | 'jurisdiction' | 'country'> {
  const place = {
    title: title?.title ?? null,
    jurisdiction: title?.jurisdiction || facts.jurisdiction || null,
    country: title?.country || facts.country || null,
  }
  for (const field of ['title', 'jurisdiction', 'country'] as const) {
    if (place[field] === null) warn(field, field === 'title' ? null : place.title, 'not_on_the_page')
  }
  return place
}
