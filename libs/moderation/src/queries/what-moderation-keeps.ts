import { Actor } from '@tilia/kernel'
import {
  CityReader,
  PersonalDataSource,
  statement,
  SubjectRegistry,
  type DataOwner,
  type Json,
  type Statement,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'

interface ReportedRow {
  readonly subjectId: string
  readonly reason: string
  readonly note: string
  readonly at: Date
  readonly decided: boolean
}

const reported = statement<ReportedRow>(
  'moderation.reported-by-person',
  `select subject_id as "subjectId", reason, note, created_at as at, decision_id is not null as decided from report
   where city_id = $1 and reporter_id = $2 order by id`,
)

interface DecidedRow {
  readonly subjectId: string
  readonly verb: string
  readonly rule: string
  readonly sentence: string
  readonly at: Date
}

// Who decided about whom stands in the record of acts: the subjects themselves belong to other domains.
const decided = statement<DecidedRow>(
  'moderation.decided-about-person',
  `select decision.subject_id as "subjectId", decision.verb, decision.rule, decision.sentence, decision.at
   from moderation_decision decision
   where decision.city_id = $1 and exists (
     select from act where act.city_id = $1 and act.subject_id = decision.subject_id and act.person_id = $2
       and act.verb like 'moderation\\_%')
   order by decision.id`,
)

const taken = statement<DecidedRow>(
  'moderation.decided-by-person',
  `select subject_id as "subjectId", verb, rule, sentence, at from moderation_decision
   where city_id = $1 and moderator_id = $2 order by id`,
)

/** What a person reported, what moderators decided about what they wrote and told them, and what they decided as one. */
@Injectable()
export class WhatModerationKeeps extends PersonalDataSource {
  readonly section = 'moderation'
  readonly covers = ['report.reporter_id', 'moderation_decision.moderator_id']

  constructor(
    private readonly reader: CityReader,
    private readonly subjects: SubjectRegistry,
  ) {
    super()
  }

  async collect({ cityId, personId }: DataOwner): Promise<Json> {
    const owner = Actor.person(cityId, { id: personId })
    const named = async <Row extends ReportedRow | DecidedRow>(query: Statement<Row>) =>
      this.subjects.named(owner, await this.reader.all(owner, query, [cityId, personId]))
    const [reports, aboutYou, byYou] = await Promise.all([named(reported), named(decided), named(taken)])
    return { reports, aboutYou, byYou }
  }
}
