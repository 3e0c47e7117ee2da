import { Refusal, resultUnion } from '@tilia/platform'
import { Field, ID, ObjectType } from '@nestjs/graphql'

@ObjectType({ implements: () => Refusal, description: 'What it replies to is hidden or gone.' })
export class NotOpenToReplies extends Refusal {}

@ObjectType()
export class CommentPayload {
  @Field(() => ID)
  commentId: string
}

export const WriteCommentResult = resultUnion('WriteCommentResult', CommentPayload, [NotOpenToReplies])
export const CorrectCommentResult = resultUnion('CorrectCommentResult', CommentPayload)
export const RemoveCommentResult = resultUnion('RemoveCommentResult', CommentPayload)
