import { ok, refuse, type Actor, type PersonId, type Role } from '@tilia/kernel'

/** A confirmed person, or why not: the first line of every verb that contributes. */
export function mustBeConfirmed(actor: Actor) {
  if (actor.personId === null) return refuse('not_signed_in')
  if (!actor.confirmed) return refuse('not_confirmed')
  return ok<PersonId>(actor.personId)
}

/** A person, confirmed or not: for drafts, settings and one's own account. */
export function mustBeSignedIn(actor: Actor) {
  return actor.personId === null ? refuse('not_signed_in') : ok<PersonId>(actor.personId)
}

/** A confirmed person with that role, or an admin, or why not: for verbs whose subject is the city as a whole. */
export function mustHave(actor: Actor, role: Role) {
  const person = mustBeConfirmed(actor)
  if (!person.ok) return person
  return actor.has(role) ? person : refuse('not_allowed')
}
