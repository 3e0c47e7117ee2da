import { Module } from '@nestjs/common'
import { SupportProposal } from './actions/support-proposal.js'
import { FindProposals } from './queries/find-proposals.js'

@Module({ providers: [SupportProposal, FindProposals], exports: [SupportProposal, FindProposals] })
export class ProposalsModule {}
