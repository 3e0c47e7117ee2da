import { pageOf, FOLLOW_REASONS, SubjectCardObject, type FollowReason } from '@tilia/platform'
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql'
import type { FollowCard, ViewerFollow } from '../queries/find-follows.js'

const REASON = `Why: ${FOLLOW_REASONS.join(', ')}.`

@ObjectType({ description: 'Something one hears of.' })
export class Follow implements FollowCard {
  @Field(() => SubjectCardObject)
  subject: FollowCard['subject']

  @Field(() => String, { description: REASON })
  reason: FollowReason

  @Field(() => SubjectCardObject, { nullable: true, description: 'For `tied`: what one follows that it came from.' })
  via: FollowCard['via']

  @Field(() => GraphQLISODateTime)
  since: Date
}

@ObjectType()
export class FollowPage extends pageOf(Follow) {}

@ObjectType('ViewerFollow', { description: 'Whether one hears of it.' })
export class ViewerFollowObject implements Omit<ViewerFollow, 'viaId'> {
  @Field()
  following: boolean

  @Field(() => String, { nullable: true, description: REASON })
  reason: FollowReason | null
}

@ObjectType()
export class FollowPayload {
  @Field(() => ID)
  subjectId: string

  @Field()
  following: boolean

  @Field({ description: 'False where it had been so before.' })
  changed: boolean
}
