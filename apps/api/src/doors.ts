import { CityGraphQLModule } from '@tilia/city'
import { CommentsGraphQLModule } from '@tilia/comments'
import { FollowsGraphQLModule } from '@tilia/follows'
import { IdentityGraphQLModule } from '@tilia/identity'
import { LinksGraphQLModule } from '@tilia/links'
import { ModerationGraphQLModule } from '@tilia/moderation'
import { NotificationsGraphQLModule } from '@tilia/notifications'
import { SubjectsGraphQLModule } from '@tilia/platform'
import { PlansGraphQLModule } from '@tilia/plans'
import { ProposalsGraphQLModule } from '@tilia/proposals'
import { RoundsGraphQLModule } from '@tilia/rounds'

/** The GraphQL modules of the domains, by level. A new domain adds one line here. */
export const doors = [
  SubjectsGraphQLModule,
  CityGraphQLModule,
  IdentityGraphQLModule,
  PlansGraphQLModule,
  RoundsGraphQLModule,
  ProposalsGraphQLModule,
  CommentsGraphQLModule,
  LinksGraphQLModule,
  ModerationGraphQLModule,
  FollowsGraphQLModule,
  NotificationsGraphQLModule,
]
