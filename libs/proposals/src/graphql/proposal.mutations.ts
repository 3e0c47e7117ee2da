import type { Actor } from '@tilia/kernel'
import { asUnion, CurrentActor, CurrentRequest, type RequestContext } from '@tilia/platform'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { CorrectProposal } from '../actions/correct-proposal.js'
import { DiscardDraft } from '../actions/discard-draft.js'
import { DraftProposal } from '../actions/draft-proposal.js'
import { PublishProposal } from '../actions/publish-proposal.js'
import { SaveDraft } from '../actions/save-draft.js'
import { WithdrawProposal } from '../actions/withdraw-proposal.js'
import {
  CorrectProposalInput,
  DraftProposalInput,
  ProposalInput,
  SaveDraftInput,
  WithdrawProposalInput,
} from './proposal.inputs.js'
import {
  CorrectProposalResult,
  DiscardDraftResult,
  DraftProposalResult,
  PublishProposalResult,
  SaveDraftResult,
  WithdrawProposalResult,
} from './proposal.results.js'

/** What an author does with a proposal. */
@Resolver()
export class ProposalMutations {
  constructor(
    private readonly draft: DraftProposal,
    private readonly save: SaveDraft,
    private readonly discard: DiscardDraft,
    private readonly publish: PublishProposal,
    private readonly correct: CorrectProposal,
    private readonly withdraw: WithdrawProposal,
  ) {}

  @Mutation(() => DraftProposalResult, { description: 'Begin an idea. Only its author sees it until it is published.' })
  draftProposal(@CurrentRequest() { actor, locale }: RequestContext, @Args('input') input: DraftProposalInput) {
    return asUnion(this.draft.execute(actor, { ...input, language: input.language ?? locale }))
  }

  @Mutation(() => SaveDraftResult, { description: 'Keep what was written so far.' })
  saveDraft(@CurrentActor() actor: Actor, @Args('input') input: SaveDraftInput) {
    return asUnion(this.save.execute(actor, input))
  }

  @Mutation(() => DiscardDraftResult, { description: 'Throw a draft away, words and all.' })
  discardDraft(@CurrentActor() actor: Actor, @Args('input') input: ProposalInput) {
    return asUnion(this.discard.execute(actor, input.proposalId))
  }

  @Mutation(() => PublishProposalResult, { description: 'Make a draft public, while its plan takes ideas.' })
  publishProposal(@CurrentActor() actor: Actor, @Args('input') input: ProposalInput) {
    return asUnion(this.publish.execute(actor, input.proposalId))
  }

  @Mutation(() => CorrectProposalResult, { description: 'Say it better. Every version stays readable.' })
  correctProposal(@CurrentActor() actor: Actor, @Args('input') input: CorrectProposalInput) {
    return asUnion(this.correct.execute(actor, input))
  }

  @Mutation(() => WithdrawProposalResult, {
    description: 'Take an idea back, and say publicly why. It stays readable.',
  })
  withdrawProposal(@CurrentActor() actor: Actor, @Args('input') input: WithdrawProposalInput) {
    return asUnion(this.withdraw.execute(actor, input))
  }
}
