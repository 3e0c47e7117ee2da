import { newId, type PersonId } from '@tilia/kernel'
import { statement, type Tx } from '@tilia/platform'
import type { ToldReason } from '@tilia/rules/news'

export interface Hearer {
  readonly personId: PersonId
  readonly reason: ToldReason
  readonly viaId: string | null
}

/**
 * Held by whoever writes news, together; a digest takes it alone. So when a digest has it, every piece of news that was
 * noted before is there to be read, and every later one is noted later.
 */
export const lockNewsShared = statement<never>(
  'notifications.lock-news-shared',
  `select pg_advisory_xact_lock_shared(hashtextextended('news ' || $1, 0))`,
)

export const insertNews = statement<never>(
  'notifications.insert-news',
  `insert into news (city_id, id, event_id, code, subject_id, other_id, facts, actor_id, for_everyone, at)
   values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10)`,
)

const insertNotifications = statement<never>(
  'notifications.insert-notifications',
  `insert into notification (city_id, id, person_id, news_id, reason, via_id)
   select $1, hearer.id, hearer.person_id, $2, hearer.reason, hearer.via_id
   from unnest($3::uuid[], $4::uuid[], $5::text[], $6::uuid[]) as hearer(id, person_id, reason, via_id)
   on conflict (city_id, person_id, news_id) do nothing`,
)

/** Each of them once, however often it is asked. */
export async function tell(tx: Tx, newsId: string, hearers: readonly Hearer[]): Promise<void> {
  if (hearers.length === 0) return
  await tx.one(insertNotifications, [
    tx.cityId,
    newsId,
    hearers.map(() => newId()),
    hearers.map(({ personId }) => personId),
    hearers.map(({ reason }) => reason),
    hearers.map(({ viaId }) => viaId),
  ])
}
