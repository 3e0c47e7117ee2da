import { COMPLETIONS, PROGRESS_STATUSES } from '@tilia/rules/progress'
import { registerEnumType } from '@nestjs/graphql'
import { PLAN_STATES } from '../model/plan-state.js'

function enumOf<Value extends string>(name: string, values: readonly Value[], description: string) {
  const object = Object.fromEntries(values.map((value) => [value, value])) as { [Key in Value]: Key }
  registerEnumType(object, { name, description })
  return object
}

export const PlanStateEnum = enumOf('PlanState', PLAN_STATES, 'draft is for staff only; closed stays readable.')
export const CompletionEnum = enumOf('Completion', COMPLETIONS, 'How far something is, in the scale of the OGP.')
export const ProgressStatusEnum = enumOf(
  'ProgressStatus',
  PROGRESS_STATUSES,
  'One word for pages, derived from reports and dates for the city’s day; never stored.',
)
