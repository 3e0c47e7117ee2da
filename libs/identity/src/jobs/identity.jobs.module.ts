import { Module } from '@nestjs/common'
import { IdentityModule } from '../identity.module.js'
import { AccountDeletedMail, AddressChangedMail, PasswordChangedMail } from './account-notices.mail.js'
import { ChangeAddressMail } from './change-address.mail.js'
import { ConfirmAddressMail } from './confirm-address.mail.js'
import { InvitationMail } from './invitation.mail.js'
import { ResetPasswordMail } from './reset-password.mail.js'
import { SweepExpired, SweepUnconfirmedAccounts } from './sweep-identity.js'

const mails = [
  ConfirmAddressMail,
  ResetPasswordMail,
  ChangeAddressMail,
  InvitationMail,
  PasswordChangedMail,
  AddressChangedMail,
  AccountDeletedMail,
]

@Module({ imports: [IdentityModule], providers: [...mails, SweepUnconfirmedAccounts, SweepExpired] })
export class IdentityJobsModule {}
