import type { Actor, Page } from '@tilia/kernel'
import { asUnion, CurrentActor, PageArgs, resultUnion } from '@tilia/platform'
import { Args, Field, ID, InputType, Mutation, Query, Resolver } from '@nestjs/graphql'
import { IsUUID } from 'class-validator'
import { FollowSubject } from '../actions/follow-subject.js'
import { UnfollowSubject } from '../actions/unfollow-subject.js'
import { FindFollows, type FollowCard } from '../queries/find-follows.js'
import { FollowPage, FollowPayload } from './follow.object.js'

const FollowResult = resultUnion('FollowResult', FollowPayload)

@InputType()
export class FollowInput {
  @Field(() => ID, { description: 'Of an idea, a commitment or a plan.' })
  @IsUUID()
  subjectId: string
}

@Resolver()
export class FollowResolver {
  constructor(
    private readonly follow: FollowSubject,
    private readonly unfollow: UnfollowSubject,
    private readonly find: FindFollows,
  ) {}

  @Query(() => FollowPage, { description: 'What one hears of, newest first; empty for visitors.' })
  viewerFollows(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<FollowCard>> {
    return this.find.ofViewer(actor, page)
  }

  @Mutation(() => FollowResult, { description: 'Hear of it from now on. Doing it again changes nothing.' })
  followSubject(@CurrentActor() actor: Actor, @Args('input') input: FollowInput) {
    return asUnion(this.follow.execute(actor, input.subjectId))
  }

  @Mutation(() => FollowResult, {
    description: 'Hear of it no more, whatever happens with it, until one follows again.',
  })
  unfollowSubject(@CurrentActor() actor: Actor, @Args('input') input: FollowInput) {
    return asUnion(this.unfollow.execute(actor, input.subjectId))
  }
}
