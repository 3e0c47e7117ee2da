import type { AreaId } from '@tilia/contracts'
import { statement } from '@tilia/platform'

export const insertArea = statement<{ id: AreaId }>(
  'city.insert-area',
  `insert into area (city_id, id, name) values ($1, $2, $3)
   on conflict (city_id, name) where retired_at is null do nothing returning id`,
)

/** Asked before a name is given anew: the city's areas are changed by one admin at a time. */
export const lockAreas = statement<never>(
  'city.lock-areas',
  `select pg_advisory_xact_lock(hashtextextended('areas ' || $1::text, 0))`,
)

export const nameIsTaken = statement<{ id: AreaId }>(
  'city.area-name-is-taken',
  `select id from area where city_id = $1 and name = $2 and retired_at is null and id <> $3`,
)

export const renameArea = statement<{ id: AreaId }>(
  'city.rename-area',
  `update area set name = $3 where city_id = $1 and id = $2 and retired_at is null returning id`,
)

export const retireArea = statement<{ id: AreaId }>(
  'city.retire-area',
  `update area set retired_at = now() where city_id = $1 and id = $2 and retired_at is null returning id`,
)
