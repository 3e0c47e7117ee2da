import { Module } from '@nestjs/common'
import { IdentityModule } from '../identity.module.js'
import { AccountMutations } from './account.mutations.js'
import { ViewerResolver } from './viewer.resolver.js'

@Module({ imports: [IdentityModule], providers: [ViewerResolver, AccountMutations] })
export class IdentityGraphQLModule {}
