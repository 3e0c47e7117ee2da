import { enumOf } from '@tilia/platform'
import { COMPLETIONS, PROGRESS_STATUSES } from '@tilia/rules/progress'
import { PLAN_STATES } from '../model/plan-state.js'

export const PlanStateEnum = enumOf('PlanState', PLAN_STATES, 'draft is for staff only; closed stays readable.')
export const CompletionEnum = enumOf('Completion', COMPLETIONS, 'How far something is, in the scale of the OGP.')
export const ProgressStatusEnum = enumOf(
  'ProgressStatus',
  PROGRESS_STATUSES,
  'One word for pages, derived from reports and dates for the city’s day; never stored.',
)
