import { Module } from '@nestjs/common'
import { FollowsModule } from '../follows.module.js'
import { ForgetFollowsOfAccount } from './forget-account.js'
import { RememberTies } from './remember-ties.js'

@Module({ imports: [FollowsModule], providers: [RememberTies, ForgetFollowsOfAccount] })
export class FollowsJobsModule {}
