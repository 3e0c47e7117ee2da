import { Module } from '@nestjs/common'
import { NotificationsModule } from '../notifications.module.js'
import { DigestResolver } from './digest.resolver.js'
import { NotificationResolver, UnreadNotificationsResolver } from './notification.resolver.js'

@Module({
  imports: [NotificationsModule],
  providers: [NotificationResolver, UnreadNotificationsResolver, DigestResolver],
})
export class NotificationsGraphQLModule {}
