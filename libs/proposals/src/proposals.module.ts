import { PlansModule } from '@tilia/plans'
import { Module } from '@nestjs/common'
import { AnswerProposal } from './actions/answer-proposal.js'
import { CorrectProposal } from './actions/correct-proposal.js'
import { DiscardDraft } from './actions/discard-draft.js'
import { DraftProposal } from './actions/draft-proposal.js'
import { PublishProposal } from './actions/publish-proposal.js'
import { RebuildSupportCounts } from './actions/rebuild-support-counts.js'
import { SaveDraft } from './actions/save-draft.js'
import { SupportProposal } from './actions/support-proposal.js'
import { WithdrawProposal } from './actions/withdraw-proposal.js'
import { WithdrawSupport } from './actions/withdraw-support.js'
import { FindProposal } from './queries/find-proposal.js'
import { FindProposals } from './queries/find-proposals.js'
import { ListProposals } from './queries/list-proposals.js'
import { ProposalAnswers } from './queries/proposal-answers.js'
import { ProposalKind } from './queries/proposal-kind.js'
import { ProposalTexts } from './queries/proposal-texts.js'
import { SupportFacts } from './queries/support-facts.js'
import { WhatPersonSaid } from './queries/what-person-said.js'

const actions = [
  DraftProposal,
  SaveDraft,
  DiscardDraft,
  PublishProposal,
  CorrectProposal,
  WithdrawProposal,
  SupportProposal,
  WithdrawSupport,
  AnswerProposal,
  RebuildSupportCounts,
]
const queries = [FindProposal, FindProposals, ListProposals, ProposalTexts, ProposalAnswers, SupportFacts]

@Module({
  imports: [PlansModule],
  providers: [...actions, ...queries, ProposalKind, WhatPersonSaid],
  exports: [...actions, ...queries],
})
export class ProposalsModule {}
