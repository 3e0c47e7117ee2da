import type { Actor, Page } from '@tilia/kernel'
import { asUnion, CurrentActor, PageArgs, resultUnion } from '@tilia/platform'
import { Viewer } from '@tilia/identity'
import { Args, Field, ID, InputType, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { ArrayMaxSize, IsUUID } from 'class-validator'
import { MarkRead } from '../actions/mark-read.js'
import { FindNotifications, type NotificationCard } from '../queries/find-notifications.js'
import { MarkReadPayload, NotificationPage } from './notification.objects.js'

const MarkReadResult = resultUnion('MarkReadResult', MarkReadPayload)

@InputType()
export class MarkReadInput {
  @Field(() => [ID])
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(50)
  ids: string[]
}

@InputType()
export class MarkReadThroughInput {
  @Field(() => ID, { description: 'The newest that was seen: what came since stays unread.' })
  @IsUUID()
  throughId: string
}

@Resolver()
export class NotificationResolver {
  constructor(
    private readonly find: FindNotifications,
    private readonly markRead: MarkRead,
  ) {}

  @Query(() => NotificationPage, { description: 'What one was told, newest first; empty for visitors.' })
  notifications(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<NotificationCard>> {
    return this.find.ofViewer(actor, page)
  }

  @Mutation(() => MarkReadResult, { description: 'Some were read. Those that are not one’s own are left alone.' })
  markNotificationsRead(@CurrentActor() actor: Actor, @Args('input') input: MarkReadInput) {
    return asUnion(this.markRead.execute(actor, input))
  }

  @Mutation(() => MarkReadResult, { description: 'All up to and with one were read.' })
  markNotificationsReadThrough(@CurrentActor() actor: Actor, @Args('input') input: MarkReadThroughInput) {
    return asUnion(this.markRead.execute(actor, input))
  }
}

@Resolver(() => Viewer)
export class UnreadNotificationsResolver {
  constructor(private readonly find: FindNotifications) {}

  @ResolveField(() => Int, { description: '100 at most.' })
  unreadNotifications(@CurrentActor() actor: Actor): Promise<number> {
    return this.find.countUnread(actor)
  }
}
