import type { DeliveryId } from '@tilia/contracts'
import type { PersonId } from '@tilia/kernel'
import { statement } from '../db/index.js'
import type { MailFacts } from './mail-definition.js'

export const DELIVERY_STATES = ['queued', 'handing_over', 'accepted', 'unknown', 'failed'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

export interface DeliveryRow {
  readonly id: DeliveryId
  readonly kind: string
  readonly personId: PersonId | null
  readonly address: string | null
  readonly locale: string
  readonly facts: MailFacts
  readonly state: DeliveryState
  readonly attempts: number
  readonly queuedAt: Date
  readonly handingOverAt: Date | null
}

/** Locked, so that of two workers one decides. */
export const lockDelivery = statement<DeliveryRow>(
  'platform.lock-delivery',
  `select id, kind, person_id as "personId", address, locale, facts, state, attempts, queued_at as "queuedAt",
     handing_over_at as "handingOverAt"
   from mail_delivery where city_id = $1 and id = $2 for update`,
)

export const claimDelivery = statement<{ attempts: number }>(
  'platform.claim-delivery',
  `update mail_delivery set state = 'handing_over', attempts = attempts + 1, handing_over_at = clock_timestamp(), trouble = null
   where city_id = $1 and id = $2 returning attempts`,
)

/**
 * Only what this attempt left: a row that another worker took over meanwhile is not touched. When nothing more will be
 * sent, nobody needs to know where it went.
 */
export const settleDelivery = statement<{ id: DeliveryId }>(
  'platform.settle-delivery',
  `update mail_delivery set state = $4, trouble = $5, settled_at = case when $4 = 'queued' then null else now() end,
     address = case when $4 not in ('accepted', 'failed') then address end
   where city_id = $1 and id = $2 and attempts = $3 and state not in ('accepted', 'failed') returning id`,
)
