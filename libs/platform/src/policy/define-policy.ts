import type { Actor } from '@tilia/kernel'

export type Ability<Subject> = (actor: Actor, subject: Subject) => boolean

/** Who may do what with a subject that is already loaded. Pure: it asks nothing and knows no clock. */
export interface Policy<Subject, Name extends string> {
  can(actor: Actor, ability: Name, subject: Subject): boolean
  /** All abilities at once, for `viewerCan`: the web app shows what it is told and never derives it from roles. */
  abilities(actor: Actor, subject: Subject): Record<Name, boolean>
}

/** `definePolicy<Proposal>()({ edit: (actor, proposal) => actor.is(proposal.authorId) })`: abilities are typed names. */
export function definePolicy<Subject>() {
  return <Name extends string>(rules: Readonly<Record<Name, Ability<Subject>>>): Policy<Subject, Name> => ({
    can: (actor, ability, subject) => rules[ability](actor, subject),
    abilities: (actor, subject) =>
      Object.fromEntries(
        Object.entries<Ability<Subject>>(rules).map(([name, rule]) => [name, rule(actor, subject)]),
      ) as Record<Name, boolean>,
  })
}
