import { proposalSupported, type ProposalId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, UnitOfWork } from '@tilia/platform'
import { decideSupport } from '@tilia/rules/support'
import { Injectable } from '@nestjs/common'
import { proposalPolicy } from '../policy/proposal.policy.js'
import { countSupport, insertSupport, readSupportFacts } from './support-proposal.sql.js'

/** A resident stands behind a proposal: once, while its plan takes supports. Supporting again changes nothing. */
@Injectable()
export class SupportProposal {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, proposalId: ProposalId) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const facts = await tx.one(readSupportFacts, [tx.cityId, proposalId])
      if (!facts || !proposalPolicy.can(actor, 'read', facts)) return refuse('not_found')
      if (!proposalPolicy.can(actor, 'support', facts)) return refuse('not_allowed')
      const decision = decideSupport({ ...facts, now: tx.now })
      if (!decision.ok) return decision
      const first = await tx.one(insertSupport, [tx.cityId, proposalId, person.value, actor.source])
      if (!first) return ok({ proposalId, changed: false })
      if (!(await tx.one(countSupport, [tx.cityId, proposalId]))) return refuse('not_open_to_support')
      tx.emit(proposalSupported({ proposalId, personId: person.value }))
      return ok({ proposalId, changed: true })
    })
  }
}
