import { asUnion, CurrentRequest, type RequestContext } from '@tilia/platform'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { ConfirmAddress } from '../actions/confirm-address.js'
import { Register } from '../actions/register.js'
import { ResendConfirmation } from '../actions/resend-confirmation.js'
import { SignIn } from '../actions/sign-in.js'
import { SignOut } from '../actions/sign-out.js'
import { ProveLinkInput, RegisterInput, ResendConfirmationInput, SignInInput } from './account.inputs.js'
import { AccountResult, FollowLinkResult, RegisterResult, SignInResult } from './account.results.js'

/** In and out. */
@Resolver()
export class AccountMutations {
  constructor(
    private readonly registering: Register,
    private readonly confirming: ConfirmAddress,
    private readonly resending: ResendConfirmation,
    private readonly signingIn: SignIn,
    private readonly signingOut: SignOut,
  ) {}

  @Mutation(() => RegisterResult, {
    description:
      'Make an account from an address and a password; nothing else is asked. One may draft at once, and the rest when ' +
      'the address is confirmed. The answer is the same whether the address has an account or not: the mail tells.',
  })
  register(@CurrentRequest() request: RequestContext, @Args('input') input: RegisterInput) {
    return asUnion(this.registering.execute(request, input))
  }

  @Mutation(() => FollowLinkResult, {
    description: 'By the mailed link, and a session or the password of the account.',
  })
  confirmAddress(@CurrentRequest() request: RequestContext, @Args('input') input: ProveLinkInput) {
    return asUnion(this.confirming.execute(request, input))
  }

  @Mutation(() => AccountResult, { description: 'Mail the confirmation again, to an address that is waiting for it.' })
  resendConfirmation(@CurrentRequest() request: RequestContext, @Args('input') input: ResendConfirmationInput) {
    return asUnion(this.resending.execute(request, input.email))
  }

  @Mutation(() => SignInResult, { description: 'For people who confirmed their address.' })
  signIn(@CurrentRequest() request: RequestContext, @Args('input') input: SignInInput) {
    return asUnion(this.signingIn.execute(request, input))
  }

  @Mutation(() => AccountResult, { description: 'End the session that asks. Doing it again changes nothing.' })
  signOut(@CurrentRequest() request: RequestContext) {
    return asUnion(this.signingOut.execute(request))
  }
}
