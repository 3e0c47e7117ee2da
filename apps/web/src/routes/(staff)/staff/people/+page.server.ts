import { mustBeAdmin } from '#lib/identity/must-be-admin.ts'
import { PEOPLE } from '#lib/identity/people.ts'

const EMPTY = { items: [], nextCursor: null }

export const load = async (event) => {
  await mustBeAdmin(event)
  const { searchParams } = event.url
  const { peopleWithRoles, invitations } = await event.locals.ask(PEOPLE, {
    search: searchParams.get('search')?.trim() || null,
    after: searchParams.get('after'),
    invitationsAfter: searchParams.get('invited'),
  })
  return { holders: peopleWithRoles ?? EMPTY, invitations: invitations ?? EMPTY }
}
