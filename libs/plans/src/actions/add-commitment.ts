import type { CommitmentId, PlanId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { COMMITMENT_ROWS } from '@tilia/rules/plan-content'
import { Injectable } from '@nestjs/common'
import { readGiven, type GivenField } from '../model/given-plan.js'
import { planPolicy } from '../policy/plan.policy.js'
import { lockPlan } from './lock-plan.sql.js'
import { MOST_COMMITMENTS, putCommitment } from './put-commitment.js'
import { settleSuggestion } from './settle-import.js'

export interface NewCommitment {
  readonly planId: PlanId
  readonly clientKey: string
  readonly fields: readonly GivenField[]
  /** The sentence of an imported page that it was made from. */
  readonly suggestionId?: string | null
}

const findByKey = statement<{ id: CommitmentId; number: number }>(
  'plans.find-commitment-by-key',
  'select id, number from commitment where city_id = $1 and made_by = $2 and client_key = $3',
)

/** Staff write down a commitment. It is shown with the next version of its plan. */
@Injectable()
export class AddCommitment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { planId, clientKey, fields, suggestionId }: NewCommitment) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const plan = await lockPlan(tx, planId)
      if (!plan || !planPolicy.can(actor, 'read', plan)) return refuse('not_found')
      if (!planPolicy.can(actor, 'edit', plan)) return refuse('not_allowed')
      const read = readGiven(COMMITMENT_ROWS, fields)
      if (!read.ok) return read
      const before = await tx.one(findByKey, [tx.cityId, person.value, clientKey])
      if (before) return ok(before)
      const made = await putCommitment(tx, { planId, content: read.value, clientKey })
      if (!made) return refuse('plan_is_full', { limit: MOST_COMMITMENTS })
      if (suggestionId) await settleSuggestion(tx, planId, suggestionId)
      await recordAct(tx, { verb: 'commitment_added', subjectId: made.id })
      return ok(made)
    })
  }
}
