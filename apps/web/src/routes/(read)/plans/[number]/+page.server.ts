import { error } from '@sveltejs/kit'
import { PROGRESS_STATUSES } from '@tilia/rules/progress'
import { numberOf } from '#lib/platform/number-of.ts'
import { PLAN } from '#lib/plans/plan.ts'

export const load = async ({ locals, params, url }) => {
  const said = (name: string) => url.searchParams.get(name)?.slice(0, 200) || null
  const filter = {
    search: said('search'),
    status: PROGRESS_STATUSES.find((status) => status === said('status')) ?? null,
    policyArea: said('area'),
    leadInstitution: said('institution'),
  }
  const number = numberOf(params.number)
  const { plan, commitments } = await locals.ask(PLAN, { number, ...filter, after: said('after') })
  if (!plan) error(404)
  return { plan, commitments, filter }
}
