import type { PersonId } from '@tilia/kernel'
import { statement } from '@tilia/platform'

/** Who confirmed an address. */
export const findOwner = statement<{ id: PersonId; locale: string }>(
  'identity.find-owner',
  `select id, locale from person where city_id = $1 and email = $2`,
)
