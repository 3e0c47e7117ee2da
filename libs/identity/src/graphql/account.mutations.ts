import { asUnion, CurrentRequest, type RequestContext } from '@tilia/platform'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { Register } from '../actions/register.js'
import { SignIn } from '../actions/sign-in.js'
import { SignOut } from '../actions/sign-out.js'
import { RegisterInput, SignInInput } from './account.inputs.js'
import { RegisterResult, SignInResult, SignOutResult } from './account.results.js'

@Resolver()
export class AccountMutations {
  constructor(
    private readonly registering: Register,
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

  @Mutation(() => SignInResult, { description: 'For people who confirmed their address.' })
  signIn(@CurrentRequest() request: RequestContext, @Args('input') input: SignInInput) {
    return asUnion(this.signingIn.execute(request, input))
  }

  @Mutation(() => SignOutResult, { description: 'End the session that asks. Doing it again changes nothing.' })
  signOut(@CurrentRequest() request: RequestContext) {
    return asUnion(this.signingOut.execute(request))
  }
}
