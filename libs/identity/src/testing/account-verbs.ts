import { PersonalData, type RateLimits } from '@tilia/platform'
import type { TestDatabase } from '@tilia/testing'
import type { DiscoveryService } from '@nestjs/core'
import { AcceptInvitation } from '../actions/accept-invitation.js'
import { ChangeAddress } from '../actions/change-address.js'
import { ChangePassword } from '../actions/change-password.js'
import { ChooseDisplayName } from '../actions/choose-display-name.js'
import { ChooseLanguage } from '../actions/choose-language.js'
import { ConfirmAddress } from '../actions/confirm-address.js'
import { DeleteAccount } from '../actions/delete-account.js'
import { GrantRole } from '../actions/grant-role.js'
import { Invite } from '../actions/invite.js'
import { OwnPassword } from '../actions/own-password.js'
import { Register } from '../actions/register.js'
import { RequestAddressChange } from '../actions/request-address-change.js'
import { RequestPasswordReset } from '../actions/request-password-reset.js'
import { ResendConfirmation } from '../actions/resend-confirmation.js'
import { ResetPassword } from '../actions/reset-password.js'
import { RevokeRole } from '../actions/revoke-role.js'
import { RevokeSessions } from '../actions/revoke-sessions.js'
import { SignIn } from '../actions/sign-in.js'
import { SignOut } from '../actions/sign-out.js'
import { WithdrawInvitation } from '../actions/withdraw-invitation.js'
import { PasswordHasher } from '../model/password-hasher.js'
import { AccountData } from '../queries/account-data.js'
import { GatherMyData } from '../queries/gather-my-data.js'
import { ReadMailedLink } from '../queries/read-mailed-link.js'

/** Every verb of an account over a spec's database, as the api puts them together. */
export function accountVerbs(
  { unitOfWork, reader }: TestDatabase,
  limits: RateLimits,
  hasher: PasswordHasher = new PasswordHasher(),
) {
  const ownPassword = new OwnPassword(reader, limits, hasher)
  const personalData = new PersonalData({ getProviders: () => [] } as unknown as DiscoveryService)
  personalData.register(new AccountData(reader))
  return {
    register: new Register(unitOfWork, limits, hasher),
    confirmAddress: new ConfirmAddress(unitOfWork, reader, limits, ownPassword),
    resendConfirmation: new ResendConfirmation(unitOfWork, reader, limits),
    signIn: new SignIn(unitOfWork, reader, limits, hasher),
    signOut: new SignOut(unitOfWork),
    requestPasswordReset: new RequestPasswordReset(unitOfWork, limits),
    resetPassword: new ResetPassword(unitOfWork, reader, limits, hasher),
    changePassword: new ChangePassword(unitOfWork, ownPassword, hasher),
    requestAddressChange: new RequestAddressChange(unitOfWork, limits, ownPassword),
    changeAddress: new ChangeAddress(unitOfWork, reader, limits, ownPassword),
    chooseDisplayName: new ChooseDisplayName(unitOfWork),
    chooseLanguage: new ChooseLanguage(unitOfWork),
    revokeSessions: new RevokeSessions(unitOfWork),
    deleteAccount: new DeleteAccount(unitOfWork, ownPassword, personalData),
    invite: new Invite(unitOfWork, ownPassword),
    withdrawInvitation: new WithdrawInvitation(unitOfWork),
    acceptInvitation: new AcceptInvitation(unitOfWork, reader, limits, hasher, ownPassword),
    grantRole: new GrantRole(unitOfWork, ownPassword),
    revokeRole: new RevokeRole(unitOfWork, ownPassword),
    gatherMyData: new GatherMyData(personalData, ownPassword),
    personalData,
    readMailedLink: new ReadMailedLink(reader, limits),
  }
}

export type AccountVerbs = ReturnType<typeof accountVerbs>
