import { IDEAS } from '#lib/proposals/ideas.ts'
import { listAddress } from '#lib/proposals/list-address.ts'
import { supportActions } from '#lib/proposals/support.ts'

export const load = async ({ locals, url }) => {
  const asked = listAddress(url.searchParams)
  return { asked, ...(await locals.ask(IDEAS, asked)) }
}

export const actions = supportActions
