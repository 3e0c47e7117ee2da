import { error } from '@sveltejs/kit'
import { numberOf } from '#lib/platform/number-of.ts'
import { asCsv } from '#lib/plans/as-csv.ts'
import { DRAFT_TABLE } from '#lib/plans/desk.ts'
import type { RequestHandler } from './$types'

/** What staff have written so far, as the table to fill in; only its heading while there is nothing. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const number = numberOf(params.number)
  const { planDraft } = await locals.ask(DRAFT_TABLE, { number })
  if (!planDraft) error(404)
  return asCsv(planDraft.table, `plan-${number}-draft.csv`)
}
