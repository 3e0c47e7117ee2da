import type { ProposalId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeSignedIn, setSubjectState, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { proposalPolicy } from '../policy/proposal.policy.js'
import { lockProposal } from './lock-proposal.sql.js'

const empty = statement<never>(
  'proposals.empty-draft',
  `update proposal set state = 'discarded', title = '', body = '', body_html = '', excerpt = '', area_id = null,
     about_commitment_id = null, changed_at = now()
   where city_id = $1 and id = $2`,
)

/** Throws a draft away. Nobody ever saw it, so nothing of it stays but its id. */
@Injectable()
export class DiscardDraft {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, proposalId: ProposalId) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeSignedIn(actor)
      if (!person.ok) return person
      const draft = await tx.one(lockProposal, [tx.cityId, proposalId])
      if (!draft || !proposalPolicy.can(actor, 'read', draft)) return refuse('not_found')
      if (!proposalPolicy.can(actor, 'edit', draft)) return refuse('not_a_draft')
      await tx.one(empty, [tx.cityId, proposalId])
      await setSubjectState(tx, proposalId, 'gone')
      return ok({ proposalId })
    })
  }
}
