import { CityModule } from '@tilia/city'
import { type DynamicModule, Module, type Type } from '@nestjs/common'
import { ConfirmSubscriptionMail } from './confirm-subscription.mail.js'
import { DigestClock } from './digest-clock.js'
import { DigestMail } from './digest.mail.js'
import { ForgetNotificationsOfAccount } from './forget-account.js'
import { SweepSubscribers } from './sweep-subscribers.js'
import { TellInheritors } from './tell-inheritors.js'
import { TellPeople } from './tell-people.js'
import { NotificationsModule } from '../notifications.module.js'

const handlers = [TellPeople, TellInheritors, ForgetNotificationsOfAccount]
const mails = [DigestMail, ConfirmSubscriptionMail]

/** `followers` is the module that implements FollowerFinder. */
@Module({})
export class NotificationsJobsModule {
  static from(followers: Type<unknown>): DynamicModule {
    const imports = [CityModule, NotificationsModule, followers]
    return {
      module: NotificationsJobsModule,
      imports,
      providers: [...handlers, ...mails, DigestClock, SweepSubscribers],
    }
  }
}
