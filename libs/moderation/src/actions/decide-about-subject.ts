import { moderationDecided, type ModerationDecisionId } from '@tilia/contracts'
import { newId, ok, refuse, type Actor } from '@tilia/kernel'
import {
  mustBeConfirmed,
  recordAct,
  setSubjectState,
  statement,
  SubjectRegistry,
  UnitOfWork,
  type SubjectState,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { MODERATED, type HouseRule } from '../model/house-rules.js'
import { moderationPolicy } from '../policy/moderation.policy.js'

export type ModerationVerb = 'hide' | 'restore' | 'keep'

export interface NewDecision {
  readonly subjectId: string
  readonly verb: ModerationVerb
  readonly rule: HouseRule
  /** What the author is told. */
  readonly sentence: string
}

const lockSubject = statement<{ kind: string; state: SubjectState }>(
  'moderation.lock-subject',
  'select kind, state from subject where city_id = $1 and id = $2 for update',
)

const insertDecision = statement<never>(
  'moderation.insert-decision',
  `insert into moderation_decision (city_id, id, subject_id, verb, rule, sentence, moderator_id)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

const closeReports = statement<never>(
  'moderation.close-reports',
  'update report set decision_id = $3 where city_id = $1 and subject_id = $2 and decision_id is null',
)

/**
 * A moderator hides a contribution, restores it, or keeps it as it is; always with a rule and a sentence. The words stay
 * stored, the place stays shown, the reports are closed with the decision, and the author is told.
 */
@Injectable()
export class DecideAboutSubject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: SubjectRegistry,
  ) {}

  async execute(actor: Actor, decision: NewDecision) {
    const card = await this.subjects.card(actor, decision.subjectId) // whose it is never changes: read outside
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      if (!actor.has('moderator')) return refuse('not_allowed')
      const subject = await tx.one(lockSubject, [tx.cityId, decision.subjectId])
      if (!card || !subject || !MODERATED.includes(subject.kind)) return refuse('not_found')
      if (actor.is(card.authorId)) return refuse('not_allowed')
      if (!moderationPolicy.can(actor, decision.verb, { state: subject.state, authorId: card.authorId }))
        return refuse('already_decided')
      const id = newId<ModerationDecisionId>()
      const { subjectId, verb, rule, sentence } = decision
      await tx.one(insertDecision, [tx.cityId, id, subjectId, verb, rule, sentence, person.value])
      await tx.one(closeReports, [tx.cityId, subjectId, id])
      if (verb !== 'keep') await setSubjectState(tx, subjectId, verb === 'hide' ? 'hidden' : 'open')
      await recordAct(tx, { verb: `moderation_${verb}`, subjectId, personId: card.authorId, facts: { rule } })
      if (verb !== 'keep')
        tx.emit(moderationDecided({ decisionId: id, subjectId, verb, authorId: card.authorId ?? '' }))
      return ok({ subjectId, decisionId: id })
    })
  }
}
