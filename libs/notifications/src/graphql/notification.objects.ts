import { pageOf, SubjectCardObject } from '@tilia/platform'
import { NEWS_CODES, TOLD_REASONS, type NewsCode, type NewsFacts, type ToldReason } from '@tilia/rules/news'
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql'
import type { NotificationCard } from '../queries/find-notifications.js'

@ObjectType('NewsFacts', {
  description: 'What the sentence can name beside its subject; null where it does not apply.',
})
export class NewsFactsObject implements NewsFacts {
  @Field(() => String, { nullable: true, description: 'Title of the second subject: the commitment, the milestone.' })
  other?: string | null

  @Field(() => String, { nullable: true, description: 'Of an answer: under_review, accepted, not_followed.' })
  standing?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Of a report: no_evidence, not_started, limited, substantial, complete.',
  })
  completion?: string | null

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD or YYYY-MM, of the city’s calendar.' })
  day?: string | null

  @Field(() => String, { nullable: true, description: 'Why, in the words of the city.' })
  reason?: string | null

  @Field(() => Int, { nullable: true })
  version?: number | null
}

@ObjectType({ description: 'Something that happened, told to one person. Sentences are made from code and facts.' })
export class Notification implements Omit<NotificationCard, 'subjectId'> {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: NEWS_CODES.join(', ') })
  code: NewsCode

  @Field(() => String, { description: `Why one is told: ${TOLD_REASONS.join(', ')}.` })
  reason: ToldReason | null

  @Field(() => GraphQLISODateTime)
  at: Date

  @Field(() => GraphQLISODateTime, { nullable: true })
  readAt: Date | null

  @Field(() => SubjectCardObject)
  subject: NotificationCard['subject']

  @Field(() => SubjectCardObject, { nullable: true, description: 'For `tied`: what one follows that it came from.' })
  via: NotificationCard['via']

  @Field(() => NewsFactsObject)
  facts: NewsFacts
}

@ObjectType()
export class NotificationPage extends pageOf(Notification) {}

@ObjectType()
export class MarkReadPayload {
  @Field(() => Int, { description: 'How many were unread before.' })
  marked: number
}
