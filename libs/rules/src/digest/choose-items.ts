import type { NewsCode, ToldReason } from '../news/index.js'

/** At most so many pieces of news in one mail: more is not read. */
export const MOST_ITEMS = 7

export const DIGEST_GROUPS = ['yours', 'followed', 'city'] as const
export type DigestGroup = (typeof DIGEST_GROUPS)[number]

export interface DigestItem {
  readonly subjectId: string
  readonly code: NewsCode
  /** Why the recipient is told; null for news of the whole city. */
  readonly reason: ToldReason | null
  readonly at: Date
}

export interface ChosenItems<Item> {
  readonly groups: readonly { readonly group: DigestGroup; readonly items: readonly Item[] }[]
  /** How many pieces of news about other subjects found no place. */
  readonly left: number
}

/** What became of something weighs more than that something was said about it. */
const WEIGHT: Readonly<Record<NewsCode, number>> = {
  content_hidden: 9,
  content_restored: 9,
  idea_answered: 8,
  idea_tied: 7,
  commitment_dropped: 7,
  milestone_moved: 6,
  milestone_dropped: 6,
  progress_posted: 6,
  window_opened: 5,
  window_moved: 5,
  plan_published: 5,
  plan_closed: 5,
  idea_untied: 4,
  idea_withdrawn: 4,
  comment_replied: 3,
  comment_posted: 2,
  idea_corrected: 1,
  idea_published: 1,
}

/**
 * The weightiest news of each subject, one a subject, the weightiest subjects first: what is one's own, then what one
 * follows, then the city. A subject that is one's own or followed is not told again as news of the city.
 */
export function chooseItems<Item extends DigestItem>(items: readonly Item[], most = MOST_ITEMS): ChosenItems<Item> {
  const best = new Map<string, Item>()
  for (const item of [...items].sort(byRank)) if (!best.has(item.subjectId)) best.set(item.subjectId, item)
  const chosen = [...best.values()].slice(0, most)
  const groups = DIGEST_GROUPS.map((group) => ({ group, items: chosen.filter((item) => groupOf(item) === group) }))
  return { groups: groups.filter((group) => group.items.length > 0), left: best.size - chosen.length }
}

export function groupOf({ reason }: Pick<DigestItem, 'reason'>): DigestGroup {
  if (reason === null) return 'city'
  return reason === 'author' || reason === 'reply' || reason === 'wrote' ? 'yours' : 'followed'
}

function byRank(a: DigestItem, b: DigestItem): number {
  const group = DIGEST_GROUPS.indexOf(groupOf(a)) - DIGEST_GROUPS.indexOf(groupOf(b))
  return group || WEIGHT[b.code] - WEIGHT[a.code] || b.at.getTime() - a.at.getTime()
}
