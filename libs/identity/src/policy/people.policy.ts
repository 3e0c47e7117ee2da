import { definePolicy } from '@tilia/platform'

/** Who may see and give roles, and see who did what when. The subject is the city of the actor, always. */
export const peoplePolicy = definePolicy<null>()({
  administer: (actor) => actor.signedIn && actor.confirmed && actor.has('admin'),
})
