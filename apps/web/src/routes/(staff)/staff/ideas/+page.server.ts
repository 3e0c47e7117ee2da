import { DESK_IDEAS } from '#lib/proposals/desk.ts'
import { listAddress } from '#lib/proposals/list-address.ts'

export const load = async ({ locals, url }) => {
  const { standing, after } = listAddress(url.searchParams)
  const shown = standing ?? 'received'
  return { shown, ...(await locals.ask(DESK_IDEAS, { standing: shown, after })) }
}
