import { proposalWithdrawn, type ProposalId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { mayBecome } from '../model/proposal-state.js'
import { proposalPolicy } from '../policy/proposal.policy.js'
import { lockProposal } from './lock-proposal.sql.js'

const withdraw = statement<never>(
  'proposals.withdraw',
  `update proposal set state = 'withdrawn', withdrawn_at = now(), withdrawal_reason = $3, changed_at = now()
   where city_id = $1 and id = $2`,
)

/** The author takes the idea back, and says publicly why. It stays readable and takes no more supports. */
@Injectable()
export class WithdrawProposal {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { proposalId, reason }: { proposalId: ProposalId; reason: string }) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      const proposal = await tx.one(lockProposal, [tx.cityId, proposalId])
      if (!proposal || !proposalPolicy.can(actor, 'read', proposal)) return refuse('not_found')
      if (!proposalPolicy.can(actor, 'withdraw', proposal)) return refuse('not_allowed')
      if (!mayBecome(proposal.state, 'withdrawn')) return refuse('proposal_withdrawn')
      await tx.one(withdraw, [tx.cityId, proposalId, reason])
      tx.emit(proposalWithdrawn({ proposalId }))
      return ok({ proposalId, number: proposal.number! })
    })
  }
}
