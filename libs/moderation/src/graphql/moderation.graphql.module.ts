import { IdentityModule } from '@tilia/identity'
import { Module } from '@nestjs/common'
import { ModerationModule } from '../moderation.module.js'
import { ModerationMutations } from './moderation.mutations.js'
import { ModerationDecisionResolver, ReportedSubjectResolver, ReportedSubjects } from './moderation.resolver.js'

@Module({
  imports: [ModerationModule, IdentityModule],
  providers: [ReportedSubjects, ReportedSubjectResolver, ModerationDecisionResolver, ModerationMutations],
})
export class ModerationGraphQLModule {}
