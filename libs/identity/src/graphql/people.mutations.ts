import { ROLES, type PersonId, type Role } from '@tilia/kernel'
import { asUnion, CurrentRequest, MailAddress, type RequestContext } from '@tilia/platform'
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql'
import { ArrayMinSize, IsIn, IsUUID } from 'class-validator'
import { AcceptInvitation } from '../actions/accept-invitation.js'
import { GrantRole } from '../actions/grant-role.js'
import { Invite } from '../actions/invite.js'
import { RevokeRole } from '../actions/revoke-role.js'
import { WithdrawInvitation } from '../actions/withdraw-invitation.js'
import { PasswordInput, ProveLinkInput } from './account.inputs.js'
import { AccountResult, FollowLinkResult, PeopleResult } from './account.results.js'

@InputType()
export class InviteInput extends PasswordInput {
  @Field()
  @MailAddress()
  email: string

  @Field(() => [String], { description: 'moderator, staff, admin.' })
  @ArrayMinSize(1)
  @IsIn(ROLES, { each: true })
  roles: Role[]
}

@InputType()
export class WithdrawInvitationInput {
  @Field(() => ID)
  @IsUUID()
  invitationId: string
}

@InputType()
export class RoleInput extends PasswordInput {
  @Field(() => ID)
  @IsUUID()
  personId: PersonId

  @Field(() => String)
  @IsIn(ROLES)
  role: Role
}

/** Who works with the city. All but the accepting is for admins. */
@Resolver()
export class PeopleMutations {
  constructor(
    private readonly inviting: Invite,
    private readonly withdrawing: WithdrawInvitation,
    private readonly accepting: AcceptInvitation,
    private readonly granting: GrantRole,
    private readonly revoking: RevokeRole,
  ) {}

  @Mutation(() => AccountResult, { description: 'Ask somebody by mail to take roles. Again: renews it. For admins.' })
  invite(@CurrentRequest() request: RequestContext, @Args('input') input: InviteInput) {
    return asUnion(this.inviting.execute(request, input))
  }

  @Mutation(() => AccountResult, { description: 'For admins.' })
  withdrawInvitation(@CurrentRequest() request: RequestContext, @Args('input') input: WithdrawInvitationInput) {
    return asUnion(this.withdrawing.execute(request, input.invitationId))
  }

  @Mutation(() => FollowLinkResult, { description: 'By the mailed link, with the account one has or a new one.' })
  acceptInvitation(@CurrentRequest() request: RequestContext, @Args('input') input: ProveLinkInput) {
    return asUnion(this.accepting.execute(request, input))
  }

  @Mutation(() => PeopleResult, { description: 'To a confirmed person, who must sign in again. For admins.' })
  grantRole(@CurrentRequest() request: RequestContext, @Args('input') input: RoleInput) {
    return asUnion(this.granting.execute(request, input))
  }

  @Mutation(() => PeopleResult, { description: 'Never the last admin’s. For admins.' })
  revokeRole(@CurrentRequest() request: RequestContext, @Args('input') input: RoleInput) {
    return asUnion(this.revoking.execute(request, input))
  }
}
