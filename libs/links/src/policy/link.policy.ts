import type { Actor } from '@tilia/kernel'
import { definePolicy } from '@tilia/platform'

const forTheCity = (actor: Actor) => actor.confirmed && actor.has('staff')

/** Who may tie things together in the name of the city. Whether two things fit is for the rule. */
export const linkPolicy = definePolicy<null>()({
  tie: forTheCity,
  undo: forTheCity,
})
