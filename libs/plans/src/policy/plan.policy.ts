import type { Actor } from '@tilia/kernel'
import { definePolicy } from '@tilia/platform'
import type { PlanState } from '../model/plan-state.js'

export interface PlanFacts {
  readonly state: PlanState
  /** Of its subject. */
  readonly subjectState: string
}

const writes = (actor: Actor) => actor.confirmed && actor.has('staff')

/**
 * Who may do what with a plan, its commitments and milestones. `read` must agree with the scope `visibleTo` of the
 * lists: a spec compares them.
 */
export const planPolicy = definePolicy<PlanFacts>()({
  read: (actor, plan) => plan.subjectState === 'open' || (plan.subjectState === 'draft' && actor.has('staff')),
  edit: (actor, plan) => writes(actor) && plan.state !== 'closed',
  publish: (actor, plan) => writes(actor) && plan.state !== 'closed',
  close: (actor, plan) => writes(actor) && plan.state === 'published',
  moveWindow: (actor, plan) => writes(actor) && plan.state !== 'closed',
})

export interface CommitmentFacts {
  /** Of its subject: draft until a version of the plan shows it. */
  readonly subjectState: string
  readonly planState: PlanState
  readonly dropped: boolean
}

/** A commitment, or a milestone of one: the same people may do the same with both. */
export const commitmentPolicy = definePolicy<CommitmentFacts>()({
  read: (actor, it) => it.subjectState === 'open' || (it.subjectState === 'draft' && actor.has('staff')),
  edit: (actor, it) => writes(actor) && it.planState !== 'closed',
  /** Only what nobody ever read: what was promised is dropped with a reason, and stays. */
  remove: (actor, it) => writes(actor) && it.planState !== 'closed' && it.subjectState === 'draft',
  postProgress: (actor, it) => writes(actor) && it.subjectState === 'open' && !it.dropped,
  move: (actor, it) => writes(actor) && it.subjectState === 'open' && !it.dropped,
  drop: (actor, it) => writes(actor) && it.subjectState === 'open' && !it.dropped,
})

/** Who may begin a plan, see what is being written and import one. */
export function writesPlans(actor: Actor): boolean {
  return writes(actor)
}
