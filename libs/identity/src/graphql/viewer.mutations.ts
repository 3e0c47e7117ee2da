import { asUnion, CurrentRequest, type RequestContext } from '@tilia/platform'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { ChooseDisplayName } from '../actions/choose-display-name.js'
import { ChooseLanguage } from '../actions/choose-language.js'
import { DeleteAccount } from '../actions/delete-account.js'
import { RevokeSessions } from '../actions/revoke-sessions.js'
import { GatherMyData } from '../queries/gather-my-data.js'
import {
  ChooseDisplayNameInput,
  ChooseLanguageInput,
  DeleteAccountInput,
  PasswordInput,
  RevokeSessionInput,
} from './account.inputs.js'
import { AccountResult, DeleteAccountResult, PersonalDataResult } from './account.results.js'

/** What a person does with their own account. */
@Resolver()
export class ViewerMutations {
  constructor(
    private readonly choosingName: ChooseDisplayName,
    private readonly choosingLanguage: ChooseLanguage,
    private readonly revoking: RevokeSessions,
    private readonly gathering: GatherMyData,
    private readonly deleting: DeleteAccount,
  ) {}

  @Mutation(() => AccountResult, { description: 'How one is called here; empty for “Resident” and a number.' })
  chooseDisplayName(@CurrentRequest() request: RequestContext, @Args('input') input: ChooseDisplayNameInput) {
    return asUnion(this.choosingName.execute(request, input.displayName))
  }

  @Mutation(() => AccountResult, { description: 'Of the mails to one.' })
  chooseLanguage(@CurrentRequest() request: RequestContext, @Args('input') input: ChooseLanguageInput) {
    return asUnion(this.choosingLanguage.execute(request, input.locale))
  }

  @Mutation(() => AccountResult, { description: 'Sign another browser out.' })
  revokeSession(@CurrentRequest() request: RequestContext, @Args('input') input: RevokeSessionInput) {
    return asUnion(this.revoking.one(request, input.sessionId))
  }

  @Mutation(() => AccountResult, { description: 'Sign out everywhere but here.' })
  revokeOtherSessions(@CurrentRequest() request: RequestContext) {
    return asUnion(this.revoking.others(request))
  }

  @Mutation(() => PersonalDataResult, {
    description: 'Everything the platform keeps of one. A mutation, so that no address holds it and no cache keeps it.',
  })
  gatherMyData(@CurrentRequest() request: RequestContext, @Args('input') input: PasswordInput) {
    return asUnion(this.gathering.execute(request, input.password))
  }

  @Mutation(() => DeleteAccountResult, { description: 'At once and for good.' })
  deleteAccount(@CurrentRequest() request: RequestContext, @Args('input') input: DeleteAccountInput) {
    return asUnion(this.deleting.execute(request, input))
  }
}
