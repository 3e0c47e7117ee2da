import { CityModule } from '@tilia/city'
import { CommentsModule } from '@tilia/comments'
import { FollowsJobsModule, FollowsModule } from '@tilia/follows'
import { IdentityModule } from '@tilia/identity'
import { LinksModule } from '@tilia/links'
import { ModerationModule } from '@tilia/moderation'
import { NotificationsJobsModule } from '@tilia/notifications'
import { PlansModule } from '@tilia/plans'
import { type Config, PlatformModule } from '@tilia/platform'
import { ProposalsJobsModule, ProposalsModule } from '@tilia/proposals'
import { RoundsModule } from '@tilia/rounds'
import { Module, type DynamicModule } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'

const verbs = [
  CityModule,
  IdentityModule,
  PlansModule,
  RoundsModule,
  ProposalsModule,
  CommentsModule,
  ModerationModule,
  LinksModule,
  FollowsModule,
]
const listeners = [ProposalsJobsModule, FollowsJobsModule, NotificationsJobsModule.from(FollowsModule)]

/** The verbs of the domains and who listens to them, without any door: a demonstration does what people do. */
@Module({})
export class DemoModule {
  static from(config: Config): DynamicModule {
    const platform = PlatformModule.forRoot(config, 'demo')
    return { module: DemoModule, imports: [DiscoveryModule, platform, ...verbs, ...listeners] }
  }
}
