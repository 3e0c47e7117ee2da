import { isUuid } from '@tilia/kernel'
import { isActKind } from '#lib/identity/act-kinds.ts'
import { ACTS } from '#lib/identity/acts.ts'
import { mustBeAdmin } from '#lib/identity/must-be-admin.ts'

export const load = async (event) => {
  await mustBeAdmin(event)
  const { searchParams } = event.url
  const [kind, person] = [searchParams.get('kind'), searchParams.get('person')]
  const { acts, peopleWithRoles } = await event.locals.ask(ACTS, {
    after: searchParams.get('after'),
    personId: person && isUuid(person) ? person : null,
    kind: isActKind(kind) ? kind : null,
  })
  return { acts: acts ?? { items: [], nextCursor: null }, people: peopleWithRoles?.items ?? [] }
}
