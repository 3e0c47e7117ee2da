import type { PersonId } from '@tilia/kernel'
import { statement } from '@tilia/platform'

/** One at a time a city and window; held to the end of the transaction, so nothing can leak it. */
export const lockWindow = statement<{ locked: boolean }>(
  'notifications.lock-digest-window',
  `select pg_try_advisory_xact_lock(hashtextextended('digest ' || $1 || ' ' || $2, 0)) as locked`,
)

/** Waits for whoever is writing news: what was noted until now is there to be read, and nothing else will be. */
export const closeNews = statement<{ until: Date }>(
  'notifications.close-news',
  `with locked as materialized (select pg_advisory_xact_lock(hashtextextended('news ' || $1, 0)))
   select clock_timestamp() as until from locked`,
)

export const openWindow = statement<{ toldAfter: string; done: boolean }>(
  'notifications.open-digest-window',
  `insert into digest_window (city_id, name) values ($1, $2)
   on conflict (city_id, name) do update set name = excluded.name
   returning told_after as "toldAfter", done_at is not null as done`,
)

export const markWindow = statement<never>(
  'notifications.mark-digest-window',
  `update digest_window set told_after = $3, done_at = case when $4 then now() end where city_id = $1 and name = $2`,
)

export interface PersonToTell {
  readonly personId: PersonId
  /** From when on news of the city belong to it; null where they were not asked for. */
  readonly cityAfter: Date | null
}

/** Who has something unread that no digest has told yet, and who asked for the city's news and there are some. */
export const personsToTell = statement<PersonToTell>(
  'notifications.persons-to-tell',
  `select person_id as "personId", max(city_after) as "cityAfter" from (
     select notification.person_id, case when setting.city_news then setting.told_until end as city_after
     from notification
     left join digest_setting setting
       on setting.city_id = notification.city_id and setting.person_id = notification.person_id
     where notification.city_id = $1 and notification.read_at is null and notification.delivery_id is null
       and coalesce(setting.rhythm, $5) = $2 and notification.person_id > $3
     union all
     select person_id, told_until from digest_setting setting
     where city_id = $1 and city_news and rhythm = $2 and person_id > $3 and exists (
       select from news where news.city_id = setting.city_id and for_everyone and noted_at > setting.told_until
         and actor_id is distinct from setting.person_id)) as found
   group by person_id order by person_id limit $4`,
)

/** What waited for this digest now belongs to it, and to no other. */
export const setAside = statement<never>(
  'notifications.set-aside',
  `update notification set delivery_id = mail.delivery_id
   from unnest($2::uuid[], $3::uuid[]) as mail(person_id, delivery_id)
   where notification.city_id = $1 and notification.person_id = mail.person_id
     and notification.read_at is null and notification.delivery_id is null`,
)

export const personsTold = statement<never>(
  'notifications.persons-told',
  'update digest_setting set told_until = $3 where city_id = $1 and person_id = any ($2::uuid[])',
)

export const subscribersOf = statement<{ id: string; address: string }>(
  'notifications.subscribers-of-rhythm',
  `select id, address from subscriber where city_id = $1 and rhythm = $2 and confirmed_at is not null and id > $3
   order by id limit $4`,
)

/** Not where the account wants no digests: then the subscription is all that is wanted, and stands by itself. */
export const takeOver = statement<{ personId: PersonId }>(
  'notifications.take-over-subscription',
  `insert into digest_setting (city_id, person_id, rhythm, city_news, told_until)
   select city_id, $3, rhythm, true, told_until from subscriber where city_id = $1 and id = $2
   on conflict (city_id, person_id) do update set city_news = true, changed_at = now(),
     told_until = case when digest_setting.city_news then digest_setting.told_until else excluded.told_until end
   where digest_setting.rhythm <> 'off' returning person_id as "personId"`,
)

export const forgetSubscriber = statement<never>(
  'notifications.forget-subscriber-of-account',
  'delete from subscriber where city_id = $1 and id = $2',
)

export interface SubscriberToTell {
  readonly id: string
  readonly address: string
  readonly locale: string
  readonly toldUntil: Date
}

export const subscribersToTell = statement<SubscriberToTell>(
  'notifications.subscribers-to-tell',
  `select id, address, locale, told_until as "toldUntil" from subscriber
   where city_id = $1 and rhythm = $2 and confirmed_at is not null and id > $3 and exists (
     select from news where news.city_id = $1 and for_everyone and noted_at > subscriber.told_until)
   order by id limit $4`,
)

export const subscribersTold = statement<never>(
  'notifications.subscribers-told',
  'update subscriber set told_until = $3 where city_id = $1 and id = any ($2::uuid[])',
)
