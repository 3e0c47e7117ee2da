import { proposalAnswered, type ProposalId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, renderRichText, statement, UnitOfWork } from '@tilia/platform'
import { decideAnswer, type AnswerStanding } from '@tilia/rules/proposal'
import { Injectable } from '@nestjs/common'
import { ProposalAnswerEntity } from '../model/proposal-answer.entity.js'
import { proposalPolicy } from '../policy/proposal.policy.js'
import { lockProposal } from './lock-proposal.sql.js'

export interface Answer {
  readonly clientKey: string
  readonly proposalId: ProposalId
  /** How many answers the official had before their eyes. */
  readonly seen: number
  readonly standing: AnswerStanding
  readonly body: string
  readonly language: string
  readonly office: string | null
}

const countAnswers = statement<{ answers: number; mine: number | null }>(
  'proposals.count-answers',
  `select count(*)::int as answers,
     max(version) filter (where answered_by = $3 and client_key = $4) as mine
   from proposal_answer where city_id = $1 and proposal_id = $2`,
)
const setStanding = statement<never>(
  'proposals.set-standing',
  'update proposal set standing = $3, changed_at = now() where city_id = $1 and id = $2',
)

/** The city's official word. Given again it is a new answer beside the old ones. */
@Injectable()
export class AnswerProposal {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, answer: Answer) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const { proposalId, standing, clientKey, language, office } = answer
      const proposal = await tx.one(lockProposal, [tx.cityId, proposalId])
      if (!proposal || !proposalPolicy.can(actor, 'read', proposal)) return refuse('not_found')
      if (!proposalPolicy.can(actor, 'answer', proposal)) return refuse('not_allowed')
      const { answers, mine } = (await tx.one(countAnswers, [tx.cityId, proposalId, person.value, clientKey]))!
      if (mine !== null) return ok({ proposalId, number: proposal.number!, version: mine })
      const decision = decideAnswer({ state: proposal.state, standing, body: answer.body, answers, seen: answer.seen })
      if (!decision.ok) return decision
      const { source: body, html: bodyHtml, version: htmlVersion } = renderRichText(answer.body)
      const version = answers + 1
      const said = { standing, body, bodyHtml, htmlVersion, language, office, source: actor.source }
      await tx
        .repo(ProposalAnswerEntity)
        .insert({ cityId: tx.cityId, proposalId, version, ...said, answeredBy: person.value, clientKey })
      await tx.one(setStanding, [tx.cityId, proposalId, standing])
      await recordAct(tx, { verb: 'proposal_answered', subjectId: proposalId, facts: { standing, version } })
      tx.emit(proposalAnswered({ proposalId }))
      return ok({ proposalId, number: proposal.number!, version })
    })
  }
}
