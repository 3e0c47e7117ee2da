import { statement } from '@tilia/platform'

/** Answers a row where it changed something. `changed_at` stays when the same is said twice. */
export const setWish = statement<{ wish: string }>(
  'follows.set-wish',
  `insert into follow (city_id, person_id, subject_id, wish) values ($1, $2, $3, $4)
   on conflict (city_id, person_id, subject_id) do update set wish = excluded.wish, changed_at = now()
     where follow.wish <> excluded.wish
   returning wish`,
)
