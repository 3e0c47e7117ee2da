import { proposalCorrected, type ProposalId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, renderRichText, statement, UnitOfWork } from '@tilia/platform'
import { decideCorrection } from '@tilia/rules/proposal'
import { Injectable } from '@nestjs/common'
import { ProposalVersionEntity } from '../model/proposal-version.entity.js'
import { proposalPolicy } from '../policy/proposal.policy.js'
import { indexProposal } from './index-proposal.js'
import { lockProposal } from './lock-proposal.sql.js'

export interface Correction {
  readonly proposalId: ProposalId
  /** The version the author had before their eyes. */
  readonly version: number
  readonly title: string
  readonly body: string
}

const correct = statement<never>(
  'proposals.correct',
  `update proposal set version = $3, title = $4, body = $5, body_html = $6, html_version = $7, excerpt = $8,
     changed_at = now()
   where city_id = $1 and id = $2`,
)

/** The author says it better. Every version stays readable. The same words again are no new version. */
@Injectable()
export class CorrectProposal {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { proposalId, title, ...correction }: Correction) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const proposal = await tx.one(lockProposal, [tx.cityId, proposalId])
      if (!proposal || !proposalPolicy.can(actor, 'read', proposal)) return refuse('not_found')
      if (!proposalPolicy.can(actor, 'correct', proposal)) return refuse('not_allowed')
      const { number, version: holds } = proposal
      if (proposal.title === title && proposal.body === correction.body)
        return ok({ proposalId, number: number!, version: holds })
      const decision = decideCorrection({ ...proposal, seen: correction.version })
      if (!decision.ok) return decision
      const { source: body, html: bodyHtml, version: htmlVersion, excerpt } = renderRichText(correction.body)
      const version = holds + 1
      await tx
        .repo(ProposalVersionEntity)
        .insert({ cityId: tx.cityId, proposalId, number: version, title, body, bodyHtml, htmlVersion })
      await indexProposal(tx, { id: proposalId, language: proposal.language, title, bodyHtml })
      await tx.one(correct, [tx.cityId, proposalId, version, title, body, bodyHtml, htmlVersion, excerpt])
      tx.emit(proposalCorrected({ proposalId }))
      return ok({ proposalId, number: number!, version })
    })
  }
}
