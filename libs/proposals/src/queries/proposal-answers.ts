import type { ProposalId } from '@tilia/contracts'
import type { PersonId } from '@tilia/kernel'
import { CityReader, statement, type Batch } from '@tilia/platform'
import type { AnswerStanding } from '@tilia/rules/proposal'
import { Injectable } from '@nestjs/common'
import { FROM_PROPOSALS } from './proposal-rows.js'
import { visibleTo, visibleToValues } from './visible-proposals.js'

export interface AnswerRow {
  readonly proposalId: ProposalId
  readonly version: number
  readonly standing: AnswerStanding
  readonly body: string
  readonly bodyHtml: string
  readonly language: string
  readonly office: string | null
  readonly answeredBy: PersonId
  readonly answeredAt: Date
}

const answers = statement<AnswerRow>(
  'proposals.answers',
  `select answer.proposal_id as "proposalId", answer.version, answer.standing, answer.body,
     answer.body_html as "bodyHtml", answer.language, answer.office, answer.answered_by as "answeredBy",
     answer.answered_at as "answeredAt"
   ${FROM_PROPOSALS}
   join proposal_answer answer on answer.city_id = proposal.city_id and answer.proposal_id = proposal.id
   where proposal.city_id = $1 and ${visibleTo(2)} and proposal.id = any ($4::uuid[])
   order by answer.version desc`,
)

/** What the city said, for as many proposals as a page shows. */
@Injectable()
export class ProposalAnswers {
  constructor(private readonly reader: CityReader) {}

  /** The newest first. */
  readonly byProposal: Batch<ProposalId, AnswerRow[]> = async (actor, ids) => {
    const rows = await this.reader.all(actor, answers, [actor.cityId, ...visibleToValues(actor), ids])
    return Map.groupBy(rows, (row) => row.proposalId)
  }
}
