import { DESK_OVERVIEW } from '#lib/proposals/desk.ts'

export const load = async ({ locals }) => locals.ask(DESK_OVERVIEW, {})
