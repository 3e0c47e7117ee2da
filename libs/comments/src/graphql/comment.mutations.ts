import type { CommentId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import { asUnion, CurrentActor, CurrentRequest, Text, type RequestContext } from '@tilia/platform'
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql'
import { IsOptional, IsUUID } from 'class-validator'
import { CorrectComment } from '../actions/correct-comment.js'
import { RemoveComment } from '../actions/remove-comment.js'
import { WriteComment } from '../actions/write-comment.js'
import { CorrectCommentResult, RemoveCommentResult, WriteCommentResult } from './comment.results.js'

/** Long enough for an argument, short enough to be read. */
const LONGEST = 4000

@InputType()
export class WriteCommentInput {
  @Field(() => ID, {
    description: 'A UUID made by the client, one an intent: sent again, it answers the same comment.',
  })
  @IsUUID()
  clientKey: string

  @Field(() => ID)
  @IsUUID()
  subjectId: string

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  repliesTo?: CommentId | null

  @Field()
  @Text(2, LONGEST)
  body: string
}

@InputType()
export class CorrectCommentInput {
  @Field(() => ID)
  @IsUUID()
  commentId: CommentId

  @Field()
  @Text(2, LONGEST)
  body: string
}

@InputType()
export class RemoveCommentInput {
  @Field(() => ID)
  @IsUUID()
  commentId: CommentId
}

@Resolver()
export class CommentMutations {
  constructor(
    private readonly write: WriteComment,
    private readonly correct: CorrectComment,
    private readonly remove: RemoveComment,
  ) {}

  @Mutation(() => WriteCommentResult, { description: 'Say something about a subject, or reply to a comment there.' })
  writeComment(@CurrentRequest() { actor, locale }: RequestContext, @Args('input') input: WriteCommentInput) {
    return asUnion(this.write.execute(actor, { ...input, language: locale }))
  }

  @Mutation(() => CorrectCommentResult, { description: 'Correct what you said; the words before are kept.' })
  correctComment(@CurrentActor() actor: Actor, @Args('input') input: CorrectCommentInput) {
    return asUnion(this.correct.execute(actor, input.commentId, input.body))
  }

  @Mutation(() => RemoveCommentResult, { description: 'Take back what you said. Its place and the replies stay.' })
  removeComment(@CurrentActor() actor: Actor, @Args('input') input: RemoveCommentInput) {
    return asUnion(this.remove.execute(actor, input.commentId))
  }
}
