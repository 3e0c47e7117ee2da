import type { Actor, Page } from '@tilia/kernel'
import { Person, PersonCards, type PersonCard } from '@tilia/identity'
import {
  CurrentActor,
  CurrentRequest,
  load,
  PageArgs,
  SubjectCardObject,
  type RequestContext,
  type SubjectCard,
} from '@tilia/platform'
import { ParseUUIDPipe } from '@nestjs/common'
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { commentPolicy } from '../policy/comment.policy.js'
import { FindComments, type CommentRow } from '../queries/find-comments.js'
import { Comment, CommentAbilities, CommentPage } from './comment.object.js'

const NO_REPLIES: Page<CommentRow> = { items: [], nextCursor: null }

@Resolver(() => Comment)
export class CommentResolver {
  constructor(
    private readonly find: FindComments,
    private readonly people: PersonCards,
  ) {}

  @Query(() => CommentPage, { description: 'What is said about a subject, oldest first, each with its first replies.' })
  comments(
    @CurrentActor() actor: Actor,
    @Args('subjectId', { type: () => ID }, ParseUUIDPipe) subjectId: string,
    @Args() page: PageArgs,
  ): Promise<Page<CommentRow>> {
    return this.find.onSubject(actor, subjectId, page)
  }

  @Query(() => CommentPage, { description: 'All replies to a comment, oldest first.' })
  replies(
    @CurrentActor() actor: Actor,
    @Args('commentId', { type: () => ID }, ParseUUIDPipe) commentId: string,
    @Args() page: PageArgs,
  ): Promise<Page<CommentRow>> {
    return this.find.repliesTo(actor, commentId, page)
  }

  @Query(() => Comment, { nullable: true, description: 'One comment; null where there is none for you.' })
  comment(
    @CurrentRequest() request: RequestContext,
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
  ): Promise<CommentRow | null> {
    return load(request, this.find.byIds, id)
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null where the words are not shown.' })
  async author(@Parent() comment: CommentRow, @CurrentRequest() request: RequestContext): Promise<PersonCard | null> {
    return comment.authorId && load(request, this.people.cards, comment.authorId)
  }

  @ResolveField('replies', () => CommentPage, { description: 'The first few; the query `replies` has them all.' })
  async firstReplies(
    @Parent() comment: CommentRow,
    @CurrentRequest() request: RequestContext,
  ): Promise<Page<CommentRow>> {
    if (comment.replyCount === 0) return NO_REPLIES
    return (await load(request, this.find.firstRepliesTo, comment.id as string)) ?? NO_REPLIES
  }

  @ResolveField(() => SubjectCardObject, { nullable: true })
  about(@Parent() comment: CommentRow, @CurrentRequest() request: RequestContext): Promise<SubjectCard | null> {
    return load(request, this.find.subjects, comment.subjectId)
  }

  @ResolveField(() => CommentAbilities)
  viewerCan(@Parent() comment: CommentRow, @CurrentActor() actor: Actor): CommentAbilities {
    return commentPolicy.abilities(actor, comment)
  }
}
