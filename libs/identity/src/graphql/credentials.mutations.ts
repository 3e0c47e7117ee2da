import { asUnion, CurrentRequest, type RequestContext } from '@tilia/platform'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { ChangeAddress } from '../actions/change-address.js'
import { ChangePassword } from '../actions/change-password.js'
import { RequestAddressChange } from '../actions/request-address-change.js'
import { RequestPasswordReset } from '../actions/request-password-reset.js'
import { ResetPassword } from '../actions/reset-password.js'
import {
  AddressInput,
  ChangePasswordInput,
  ProveLinkInput,
  RequestAddressChangeInput,
  ResetPasswordInput,
} from './account.inputs.js'
import { AccountResult, ChangePasswordResult, FollowLinkResult, ResetPasswordResult } from './account.results.js'

/** Password and address. Each change ends the other sessions and is told to the person. */
@Resolver()
export class CredentialsMutations {
  constructor(
    private readonly requestingReset: RequestPasswordReset,
    private readonly resetting: ResetPassword,
    private readonly changingPassword: ChangePassword,
    private readonly requestingAddress: RequestAddressChange,
    private readonly changingAddress: ChangeAddress,
  ) {}

  @Mutation(() => AccountResult, {
    description: 'Mail a link for a new password. The answer is the same whether the address has an account or not.',
  })
  requestPasswordReset(@CurrentRequest() request: RequestContext, @Args('input') input: AddressInput) {
    return asUnion(this.requestingReset.execute(request, input.email))
  }

  @Mutation(() => ResetPasswordResult, { description: 'By the mailed link. Then sign in with the new password.' })
  resetPassword(@CurrentRequest() request: RequestContext, @Args('input') input: ResetPasswordInput) {
    return asUnion(this.resetting.execute(request, input))
  }

  @Mutation(() => ChangePasswordResult, { description: 'Signs out everywhere else; here a new session takes over.' })
  changePassword(@CurrentRequest() request: RequestContext, @Args('input') input: ChangePasswordInput) {
    return asUnion(this.changingPassword.execute(request, input))
  }

  @Mutation(() => AccountResult, {
    description: 'Mail a link to the new address. Nothing changes before it is followed.',
  })
  requestAddressChange(@CurrentRequest() request: RequestContext, @Args('input') input: RequestAddressChangeInput) {
    return asUnion(this.requestingAddress.execute(request, input))
  }

  @Mutation(() => FollowLinkResult, {
    description: 'By the mailed link: the address it was mailed to, and no other.',
  })
  changeAddress(@CurrentRequest() request: RequestContext, @Args('input') input: ProveLinkInput) {
    return asUnion(this.changingAddress.execute(request, input))
  }
}
