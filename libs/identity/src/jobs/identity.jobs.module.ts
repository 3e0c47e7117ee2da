import { Module } from '@nestjs/common'
import { IdentityModule } from '../identity.module.js'
import { ConfirmAddress } from './confirm-address.mail.js'

@Module({ imports: [IdentityModule], providers: [ConfirmAddress] })
export class IdentityJobsModule {}
