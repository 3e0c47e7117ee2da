import { queries } from '../documents.js'
import { word, type Thing } from './things.js'
import { ROLES, type Somebody, type Who } from './town.js'

const STANDINGS = ['received', 'under_review', 'accepted', 'not_followed', 'withdrawn']

/** Every way to put a question: with each thing that it could be about, by id, by number, by its words. */
export function waysOf(
  name: string,
  things: Readonly<Record<string, Thing>>,
  people: Readonly<Record<Who, Somebody>>,
): readonly (readonly [title: string, variables: Record<string, unknown>])[] {
  const args = queries.find((query) => query.name === name)!.args
  const required = args.filter(({ type }) => String(type).endsWith('!')).map((arg) => arg.name)
  if (name === 'proposals')
    return [
      ['proposals', {}],
      ...STANDINGS.map((standing) => [`proposals that are ${standing}`, { standing }] as const),
      ...Object.keys(things).map((thing) => [`proposals with the words of ${thing}`, { search: word(thing) }] as const),
      ['proposals for promise', { commitment: things.promise!.number }],
      ['proposals for notion', { commitment: things.notion!.number }],
      ['proposals in plan', { plan: things.plan!.number }],
      ['proposals in sketch', { plan: things.sketch!.number }],
    ]
  if (required.length === 0) return [[name, {}]]
  if (name === 'mailedLink') return [[name, { token: 'x'.repeat(43) }]]
  if (name === 'personWithRoles')
    return ROLES.flatMap((who) => {
      const { person } = people[who]
      return person ? [[`${name} of the ${who}`, { id: person.personId }] as const] : []
    })
  return Object.entries(things).flatMap(([thing, { id, number }]) => {
    const values = required.map((arg) =>
      arg === 'version' || (name === 'planVersion' && arg === 'number')
        ? [arg, 1]
        : arg === 'title'
          ? [arg, word(thing)]
          : [arg, /id$/i.test(arg) ? id : number],
    )
    return values.some(([, value]) => value === null)
      ? []
      : [[`${name} of ${thing}`, Object.fromEntries(values)] as const]
  })
}
