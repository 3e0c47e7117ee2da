import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed } from '@tilia/platform'
import { peoplePolicy } from '../policy/people.policy.js'

/** An admin of this city, or why not. */
export function mustAdminister(actor: Actor) {
  const person = mustBeConfirmed(actor)
  if (!person.ok) return person
  return peoplePolicy.can(actor, 'administer', null) ? ok(person.value) : refuse('not_allowed')
}
