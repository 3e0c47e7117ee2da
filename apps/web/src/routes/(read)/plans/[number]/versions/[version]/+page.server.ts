import { error } from '@sveltejs/kit'
import { numberOf } from '#lib/platform/number-of.ts'
import { PLAN_VERSION } from '#lib/plans/plan.ts'

export const load = async ({ locals, params }) => {
  const asked = { plan: numberOf(params.number), number: numberOf(params.version) }
  const { plan, planVersion } = await locals.ask(PLAN_VERSION, asked)
  if (!plan || !planVersion) error(404)
  return { plan, version: planVersion }
}
