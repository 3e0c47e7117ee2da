import type { Actor, Page } from '@tilia/kernel'
import { Commitment } from '@tilia/plans'
import { CurrentActor, CurrentRequest, load, PageArgs, type RequestContext } from '@tilia/platform'
import { Proposal } from '@tilia/proposals'
import type { Type } from '@nestjs/common'
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { FindComments, type CommentRow } from '../queries/find-comments.js'
import { CommentPage } from './comment.object.js'

/** The same two fields on everything that has a thread. */
function commentsOn(subject: Type<{ id: string }>): Type<unknown> {
  @Resolver(() => subject)
  class CommentsOnResolver {
    constructor(private readonly find: FindComments) {}

    @ResolveField(() => CommentPage, { description: 'What is said about it, oldest first.' })
    comments(
      @Parent() { id }: { id: string },
      @CurrentActor() actor: Actor,
      @Args() page: PageArgs,
    ): Promise<Page<CommentRow>> {
      return this.find.onSubject(actor, id, page)
    }

    @ResolveField(() => Int, { description: 'How many comments stand below it.' })
    async commentCount(@Parent() { id }: { id: string }, @CurrentRequest() request: RequestContext): Promise<number> {
      return (await load(request, this.find.counts, id)) ?? 0
    }
  }
  return CommentsOnResolver
}

export const commentsOnResolvers = [Proposal, Commitment].map(commentsOn)
