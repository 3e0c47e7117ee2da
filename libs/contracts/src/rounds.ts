import { defineEvent } from './event.js'
import type { PlanId } from './plans.js'

/** A plan got the window in which it takes ideas and supports. */
export const roundOpened = defineEvent<{ planId: PlanId }>('rounds.opened.v1')

/** That window was moved; `moveId` names the entry of its history that says from when, to when and why. */
export const roundMoved = defineEvent<{ planId: PlanId; moveId: string }>('rounds.moved.v1')
