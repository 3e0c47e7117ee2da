import { proposalPublished, type ProposalId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, nextNumber, setSubjectState, statement, UnitOfWork } from '@tilia/platform'
import { decidePublication } from '@tilia/rules/proposal'
import { Injectable } from '@nestjs/common'
import { ProposalVersionEntity } from '../model/proposal-version.entity.js'
import { proposalPolicy } from '../policy/proposal.policy.js'
import { indexProposal } from './index-proposal.js'
import { lockProposal } from './lock-proposal.sql.js'

const publish = statement<never>(
  'proposals.publish',
  `update proposal set state = 'published', number = $3, version = 1, published_at = now(), changed_at = now()
   where city_id = $1 and id = $2`,
)

/** A draft becomes public, with its number, while its plan takes ideas. Publishing again changes nothing. */
@Injectable()
export class PublishProposal {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, proposalId: ProposalId) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const draft = await tx.one(lockProposal, [tx.cityId, proposalId])
      if (!draft || !proposalPolicy.can(actor, 'read', draft)) return refuse('not_found')
      if (!proposalPolicy.can(actor, 'publish', draft)) return refuse('not_allowed')
      if (draft.number !== null) return ok({ proposalId, number: draft.number, changed: false })
      const decision = decidePublication({ ...draft, now: tx.now })
      if (!decision.ok) return decision
      const { title, body, bodyHtml, htmlVersion } = draft
      await setSubjectState(tx, proposalId, 'open')
      await tx
        .repo(ProposalVersionEntity)
        .insert({ cityId: tx.cityId, proposalId, number: 1, title, body, bodyHtml, htmlVersion })
      await indexProposal(tx, draft)
      const number = await nextNumber(tx, 'proposal') // late: whoever publishes next waits for the commit
      await tx.one(publish, [tx.cityId, proposalId, number])
      tx.emit(proposalPublished({ proposalId }))
      return ok({ proposalId, number, changed: true })
    })
  }
}
