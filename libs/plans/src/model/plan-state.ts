/** draft: staff write it · published: everyone reads its versions · closed: its period is over, it stays readable. */
export const PLAN_STATES = ['draft', 'published', 'closed'] as const
export type PlanState = (typeof PLAN_STATES)[number]

const NEXT: Readonly<Record<PlanState, readonly PlanState[]>> = {
  draft: ['published'],
  published: ['published', 'closed'],
  closed: [],
}

export function mayBecome(from: PlanState, to: PlanState): boolean {
  return NEXT[from].includes(to)
}
