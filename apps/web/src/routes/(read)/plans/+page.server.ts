import { PLANS } from '#lib/plans/plan.ts'

export const load = async ({ locals, url }) => {
  const { plans } = await locals.ask(PLANS, { after: url.searchParams.get('after') })
  return { plans }
}
