import { IdentityModule } from '@tilia/identity'
import { PlansModule } from '@tilia/plans'
import { Module } from '@nestjs/common'
import { ProposalsModule } from '../proposals.module.js'
import { AnswerMutations } from './answer.mutations.js'
import { ProposalAnswerFields, ProposalFields } from './proposal.fields.js'
import { ProposalMutations } from './proposal.mutations.js'
import { ProposalListResolver, ProposalResolver } from './proposal.resolver.js'
import { SupportMutations } from './support.mutations.js'

const reads = [ProposalResolver, ProposalListResolver, ProposalFields, ProposalAnswerFields]
const verbs = [ProposalMutations, SupportMutations, AnswerMutations]

@Module({ imports: [ProposalsModule, PlansModule, IdentityModule], providers: [...reads, ...verbs] })
export class ProposalsGraphQLModule {}
