import type { ProposalId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import { asUnion, CurrentActor } from '@tilia/platform'
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql'
import { IsUUID } from 'class-validator'
import { SupportProposal } from '../actions/support-proposal.js'
import { SupportProposalResult } from './proposal.results.js'

@InputType()
export class SupportProposalInput {
  @Field(() => ID)
  @IsUUID()
  proposalId: ProposalId
}

@Resolver()
export class ProposalMutations {
  constructor(private readonly support: SupportProposal) {}

  @Mutation(() => SupportProposalResult, { description: 'Stand behind an idea. Doing it again changes nothing.' })
  supportProposal(@CurrentActor() actor: Actor, @Args('input') input: SupportProposalInput) {
    return asUnion(this.support.execute(actor, input.proposalId))
  }
}
