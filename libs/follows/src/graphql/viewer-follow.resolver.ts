import { CurrentRequest, load, type RequestContext } from '@tilia/platform'
import { Commitment, Plan } from '@tilia/plans'
import { Proposal } from '@tilia/proposals'
import type { Type } from '@nestjs/common'
import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { FindFollows, type ViewerFollow } from '../queries/find-follows.js'
import { ViewerFollowObject } from './follow.object.js'

/** The same field on everything that can be followed. */
function viewerFollowOf(subject: Type<{ id: string }>): Type<unknown> {
  @Resolver(() => subject)
  class ViewerFollowResolver {
    constructor(private readonly find: FindFollows) {}

    @ResolveField(() => ViewerFollowObject)
    viewerFollow(
      @Parent() { id }: { id: string },
      @CurrentRequest() request: RequestContext,
    ): Promise<ViewerFollow | null> {
      return load(request, this.find.byViewer, id)
    }
  }
  return ViewerFollowResolver
}

export const viewerFollowResolvers = [Proposal, Commitment, Plan].map(viewerFollowOf)
