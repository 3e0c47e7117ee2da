import { Module } from '@nestjs/common'
import { ProposalsModule } from '../proposals.module.js'
import { ProposalMutations } from './proposal.mutations.js'
import { ProposalResolver } from './proposal.resolver.js'

@Module({ imports: [ProposalsModule], providers: [ProposalResolver, ProposalMutations] })
export class ProposalsGraphQLModule {}
