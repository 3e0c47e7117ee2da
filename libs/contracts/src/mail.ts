import type { Branded } from '@tilia/kernel'
import { defineEvent } from './event.js'

export type DeliveryId = Branded<'DeliveryId'>

export const mailQueued = defineEvent<{ deliveryId: DeliveryId }>('mail.queued.v1')
