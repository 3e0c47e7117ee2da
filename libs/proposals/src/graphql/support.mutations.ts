import type { Actor } from '@tilia/kernel'
import { asUnion, CurrentActor } from '@tilia/platform'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { SupportProposal } from '../actions/support-proposal.js'
import { WithdrawSupport } from '../actions/withdraw-support.js'
import { ProposalInput } from './proposal.inputs.js'
import { SupportProposalResult, WithdrawSupportResult } from './proposal.results.js'

@Resolver()
export class SupportMutations {
  constructor(
    private readonly support: SupportProposal,
    private readonly withdraw: WithdrawSupport,
  ) {}

  @Mutation(() => SupportProposalResult, { description: 'Stand behind an idea. Doing it again changes nothing.' })
  supportProposal(@CurrentActor() actor: Actor, @Args('input') input: ProposalInput) {
    return asUnion(this.support.execute(actor, input.proposalId))
  }

  @Mutation(() => WithdrawSupportResult, { description: 'No longer stand behind it. Doing it again changes nothing.' })
  withdrawSupport(@CurrentActor() actor: Actor, @Args('input') input: ProposalInput) {
    return asUnion(this.withdraw.execute(actor, input.proposalId))
  }
}
