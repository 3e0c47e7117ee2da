import { ActorFinder, AddressFinder } from '@tilia/platform'
import { Module } from '@nestjs/common'
import { AcceptInvitation } from './actions/accept-invitation.js'
import { ChangeAddress } from './actions/change-address.js'
import { ChangePassword } from './actions/change-password.js'
import { ChooseDisplayName } from './actions/choose-display-name.js'
import { ChooseLanguage } from './actions/choose-language.js'
import { ConfirmAddress } from './actions/confirm-address.js'
import { DeleteAccount } from './actions/delete-account.js'
import { EnrolDemoPerson } from './actions/enrol-demo-person.js'
import { GrantRole } from './actions/grant-role.js'
import { Invite } from './actions/invite.js'
import { OwnPassword } from './actions/own-password.js'
import { Register } from './actions/register.js'
import { RequestAddressChange } from './actions/request-address-change.js'
import { RequestPasswordReset } from './actions/request-password-reset.js'
import { ResendConfirmation } from './actions/resend-confirmation.js'
import { ResetPassword } from './actions/reset-password.js'
import { RevokeRole } from './actions/revoke-role.js'
import { RevokeSessions } from './actions/revoke-sessions.js'
import { SignIn } from './actions/sign-in.js'
import { SignOut } from './actions/sign-out.js'
import { WithdrawInvitation } from './actions/withdraw-invitation.js'
import { PasswordHasher } from './model/password-hasher.js'
import { AccountData } from './queries/account-data.js'
import { FindPeople } from './queries/find-people.js'
import { GatherMyData } from './queries/gather-my-data.js'
import { PersonAddresses } from './queries/person-addresses.js'
import { PersonCards } from './queries/person-cards.js'
import { ReadMailedLink } from './queries/read-mailed-link.js'
import { ReadViewer } from './queries/read-viewer.js'
import { SessionActors } from './queries/session-actors.js'

const inAndOut = [Register, ConfirmAddress, ResendConfirmation, SignIn, SignOut, OwnPassword]
const credentials = [RequestPasswordReset, ResetPassword, ChangePassword, RequestAddressChange, ChangeAddress]
const account = [EnrolDemoPerson, ChooseDisplayName, ChooseLanguage, RevokeSessions, DeleteAccount]
const roles = [Invite, WithdrawInvitation, AcceptInvitation, GrantRole, RevokeRole]
const queries = [AccountData, FindPeople, GatherMyData, PersonCards, ReadMailedLink, ReadViewer]
const verbs = [...inAndOut, ...credentials, ...account, ...roles]

@Module({
  providers: [
    SessionActors,
    { provide: ActorFinder, useExisting: SessionActors },
    { provide: AddressFinder, useClass: PersonAddresses },
    PasswordHasher,
    ...verbs,
    ...queries,
  ],
  exports: [ActorFinder, AddressFinder, ...verbs, ...queries],
})
export class IdentityModule {}
