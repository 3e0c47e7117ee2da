import type { ReportId } from '@tilia/contracts'
import { newId, ok, refuse, type Actor } from '@tilia/kernel'
import { RateLimits, statement, SubjectRegistry, UnitOfWork, networkOf, type RateLimit } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { MODERATED, type ReportReason } from '../model/house-rules.js'

/** Far more than anyone reports in good faith; visitors share one with their network. */
export const REPORTS: RateLimit = { name: 'moderation-reports', points: 20, seconds: 3600 }

export interface NewReport {
  readonly subjectId: string
  readonly reason: ReportReason
  readonly note: string
}

const insertReport = statement<{ id: ReportId }>(
  'moderation.insert-report',
  `insert into report (city_id, id, subject_id, reporter_id, reason, note) values ($1, $2, $3, $4, $5, $6)
   on conflict (city_id, subject_id, reporter_id) where decision_id is null do nothing returning id`,
)

/** Anyone, with an account or without, says that a contribution breaks the house rules. Once a person until decided. */
@Injectable()
export class ReportSubject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: SubjectRegistry,
    private readonly limits: RateLimits,
  ) {}

  async execute(actor: Actor, clientIp: string, report: NewReport) {
    const within = await this.limits.take(actor.cityId, [REPORTS, actor.personId ?? networkOf(clientIp)])
    if (!within.ok) return within
    const card = await this.subjects.card(actor, report.subjectId)
    return this.unitOfWork.run(actor, async (tx) => {
      if (!card || !MODERATED.includes(card.kind)) return refuse('not_found')
      const row = [tx.cityId, newId<ReportId>(), report.subjectId, actor.personId, report.reason, report.note]
      return ok({ reported: (await tx.one(insertReport, row)) !== null })
    })
  }
}
