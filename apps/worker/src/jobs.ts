import { CommentsJobsModule } from '@tilia/comments'
import { FollowsJobsModule, FollowsModule } from '@tilia/follows'
import { IdentityJobsModule } from '@tilia/identity'
import { ModerationJobsModule } from '@tilia/moderation'
import { NotificationsJobsModule } from '@tilia/notifications'
import { ProposalsJobsModule } from '@tilia/proposals'
import type { DynamicModule, Type } from '@nestjs/common'

/** The jobs modules of the domains. Their handlers are found by their type; a new domain adds one line here. */
export const jobs: (Type<unknown> | DynamicModule)[] = [
  IdentityJobsModule,
  ProposalsJobsModule,
  FollowsJobsModule,
  NotificationsJobsModule.from(FollowsModule),
  CommentsJobsModule,
  ModerationJobsModule,
]
