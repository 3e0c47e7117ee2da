import { Module } from '@nestjs/common'
import { IdentityModule } from '../identity.module.js'
import { AccountMutations } from './account.mutations.js'
import { CredentialsMutations } from './credentials.mutations.js'
import { PeopleMutations } from './people.mutations.js'
import { ActedOn, ActResolver, InvitationResolver, RoleHolderResolver } from './people.resolver.js'
import { ViewerMutations } from './viewer.mutations.js'
import { ViewerResolver } from './viewer.resolver.js'

const account = [ViewerResolver, AccountMutations, CredentialsMutations, ViewerMutations]
const people = [RoleHolderResolver, InvitationResolver, ActedOn, ActResolver, PeopleMutations]

@Module({ imports: [IdentityModule], providers: [...account, ...people] })
export class IdentityGraphQLModule {}
