import { progressPosted, type CommitmentId, type MilestoneId, type ProgressUpdateId } from '@tilia/contracts'
import { newId, ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, renderRichText, statement, UnitOfWork } from '@tilia/platform'
import { decideReport, type Completion } from '@tilia/rules/progress'
import { Injectable } from '@nestjs/common'
import { commitmentPolicy } from '../policy/plan.policy.js'
import type { Evidence } from '../queries/find-progress.js'
import { lockCommitment, lockMilestone } from './lock-plan.sql.js'

export interface ProgressReport {
  readonly clientKey: string
  readonly commitmentId: CommitmentId
  /** Null where the report is on the commitment itself. */
  readonly milestoneId: MilestoneId | null
  /** `YYYY-MM-DD`, a day that has come in the city. */
  readonly reportedOn: string
  readonly completion: Completion
  readonly body: string
  readonly evidence: readonly Evidence[]
}

const insert = statement<{ id: ProgressUpdateId }>(
  'plans.insert-progress',
  `insert into progress_update (city_id, id, commitment_id, milestone_id, reported_on, completion, body, body_html,
     html_version, evidence, language, source, posted_by, client_key)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
   on conflict (city_id, posted_by, client_key) do nothing returning id`,
)
const findByKey = statement<{ id: ProgressUpdateId }>(
  'plans.find-progress-by-key',
  'select id from progress_update where city_id = $1 and posted_by = $2 and client_key = $3',
)

/** The city reports how far a commitment or a milestone is. A report is never changed: the next one corrects it. */
@Injectable()
export class PostProgress {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, report: ProgressReport) {
    const { commitmentId, milestoneId, reportedOn, completion, clientKey } = report
    const text = renderRichText(report.body)
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const commitment = await lockCommitment(tx, commitmentId)
      if (!commitment || !commitmentPolicy.can(actor, 'read', commitment)) return refuse('not_found')
      const milestone = milestoneId ? await lockMilestone(tx, milestoneId) : null
      if (milestoneId && milestone?.commitmentId !== commitmentId) return refuse('not_found')
      if (!commitmentPolicy.can(actor, 'postProgress', milestone ?? commitment)) return refuse('not_allowed')
      const decision = decideReport(reportedOn, commitment.today)
      if (!decision.ok) return decision
      const id = newId<ProgressUpdateId>()
      const posted = await tx.one(insert, [
        ...[tx.cityId, id, commitmentId, milestoneId, reportedOn, completion, text.source, text.html, text.version],
        ...[JSON.stringify(report.evidence), commitment.language, actor.source, person.value, clientKey],
      ])
      if (!posted) return ok((await tx.one(findByKey, [tx.cityId, person.value, clientKey]))!)
      await recordAct(tx, { verb: 'progress_posted', subjectId: milestoneId ?? commitmentId, facts: { completion } })
      tx.emit(progressPosted({ updateId: id, commitmentId, subjectId: milestoneId ?? commitmentId }))
      return ok({ id })
    })
  }
}
