import { PlansModule } from '@tilia/plans'
import { ProposalsModule } from '@tilia/proposals'
import { Module } from '@nestjs/common'
import { LinksModule } from '../links.module.js'
import { ReadWay } from '../queries/read-way.js'
import { CommitmentLinks, ProposalLinks, TieFields } from './link.fields.js'
import { LinkMutations } from './link.mutations.js'

@Module({
  imports: [LinksModule, PlansModule, ProposalsModule],
  providers: [ReadWay, ProposalLinks, CommitmentLinks, TieFields, LinkMutations],
})
export class LinksGraphQLModule {}
