import type { PlanId } from '@tilia/contracts'
import { statement, type Tx } from '@tilia/platform'

const settle = statement<never>(
  'plans.settle-warnings',
  `update plan_import set warnings = coalesce(
     (select jsonb_agg(warning) from jsonb_array_elements(warnings) as warning
      where warning->>'field' <> all ($3::text[])), '[]')
   where city_id = $1 and plan_id = $2`,
)
const takeSuggestion = statement<{ planId: PlanId }>(
  'plans.take-suggestion',
  `update plan_import set suggestions = (
     select coalesce(jsonb_agg(suggestion), '[]') from jsonb_array_elements(suggestions) as suggestion
     where suggestion->>'id' <> $3)
   where city_id = $1 and plan_id = $2 and suggestions @> jsonb_build_array(jsonb_build_object('id', $3::text))
   returning plan_id as "planId"`,
)

/** The import's warnings on these fields need nobody's eye any more. */
export async function settleWarnings(tx: Tx, planId: PlanId, fields: readonly string[]): Promise<void> {
  if (fields.length > 0) await tx.one(settle, [tx.cityId, planId, fields])
}

/** A sentence that the import proposed became a commitment, or will not. False where it was settled before. */
export async function settleSuggestion(tx: Tx, planId: PlanId, suggestionId: string): Promise<boolean> {
  return (await tx.one(takeSuggestion, [tx.cityId, planId, suggestionId])) !== null
}
