import { error } from '@sveltejs/kit'
import { numberOf } from '#lib/platform/number-of.ts'
import { asCsv } from '#lib/plans/as-csv.ts'
import { PLAN_TABLE } from '#lib/plans/plan.ts'
import type { RequestHandler } from './$types'

/** The commitments and milestones of a plan, for spreadsheets. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const number = numberOf(params.number)
  const { plan } = await locals.ask(PLAN_TABLE, { number })
  if (!plan) error(404)
  return asCsv(plan.table, `plan-${number}.csv`)
}
