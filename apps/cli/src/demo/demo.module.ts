import { CommentsModule } from '@tilia/comments'
import { IdentityModule } from '@tilia/identity'
import { LinksModule } from '@tilia/links'
import { ModerationModule } from '@tilia/moderation'
import { PlansModule } from '@tilia/plans'
import { type Config, PlatformModule } from '@tilia/platform'
import { ProposalsModule } from '@tilia/proposals'
import { RoundsModule } from '@tilia/rounds'
import { Module, type DynamicModule } from '@nestjs/common'

/** The verbs of the domains without any door: a demonstration does what people do, and nothing else. */
@Module({})
export class DemoModule {
  static from(config: Config): DynamicModule {
    const domains = [
      IdentityModule,
      PlansModule,
      RoundsModule,
      ProposalsModule,
      CommentsModule,
      ModerationModule,
      LinksModule,
    ]
    return { module: DemoModule, imports: [PlatformModule.forRoot(config, 'demo'), ...domains] }
  }
}
