import { proposalSupportWithdrawn, type ProposalId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeSignedIn, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { proposalPolicy } from '../policy/proposal.policy.js'
import { deleteSupport, readSupportFacts, uncountSupport } from './support-proposal.sql.js'

/** A resident no longer stands behind a proposal: at any time, for nobody is held to it. Again changes nothing. */
@Injectable()
export class WithdrawSupport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, proposalId: ProposalId) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeSignedIn(actor)
      if (!person.ok) return person
      const facts = await tx.one(readSupportFacts, [tx.cityId, proposalId])
      if (!facts || !proposalPolicy.can(actor, 'read', facts)) return refuse('not_found')
      const gone = await tx.one(deleteSupport, [tx.cityId, proposalId, person.value])
      if (!gone) return ok({ proposalId, changed: false })
      await tx.one(uncountSupport, [tx.cityId, proposalId])
      tx.emit(proposalSupportWithdrawn({ proposalId, personId: person.value }))
      return ok({ proposalId, changed: true })
    })
  }
}
