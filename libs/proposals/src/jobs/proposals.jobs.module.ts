import { Module } from '@nestjs/common'
import { ProposalsModule } from '../proposals.module.js'
import { ForgetAuthor } from './forget-author.js'

@Module({ imports: [ProposalsModule], providers: [ForgetAuthor] })
export class ProposalsJobsModule {}
