import type { CommentId } from '@tilia/contracts'
import type { PersonId } from '@tilia/kernel'
import { pageOf } from '@tilia/platform'
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import type { CommentRow } from '../queries/find-comments.js'

export enum CommentState {
  open = 'open',
  hidden = 'hidden',
  gone = 'gone',
}

registerEnumType(CommentState, {
  name: 'CommentState',
  valuesMap: {
    open: { description: 'To be read by everyone.' },
    hidden: { description: 'By a moderator, with a reason. Its place and the replies stay.' },
    gone: { description: 'Taken back by its author. Its place and the replies stay.' },
  },
})

@ObjectType({ description: 'What the viewer may do with a comment.' })
export class CommentAbilities {
  @Field()
  reply: boolean

  @Field()
  correct: boolean

  @Field()
  remove: boolean
}

@ObjectType({ description: 'What somebody said about a subject, or in reply to somebody.' })
export class Comment implements Omit<CommentRow, 'state' | 'aboutState'> {
  @Field(() => ID)
  id: CommentId

  @Field(() => ID, { description: 'What it is about.' })
  subjectId: string

  @Field(() => ID, { nullable: true, description: 'What it stands under; null for a comment on the subject itself.' })
  parentId: CommentId | null

  @Field(() => Int, { description: '0 for a comment on the subject itself, 3 at the most.' })
  depth: number

  authorId: PersonId | null

  @Field(() => CommentState)
  state: CommentRow['state']

  @Field({ description: 'BCP 47 tag of the language it is written in.' })
  language: string

  @Field(() => String, {
    nullable: true,
    description: 'As it was typed, for correcting it; null where it is not shown.',
  })
  body: string | null

  @Field(() => String, { nullable: true, description: 'Clean HTML; null where it is not shown.' })
  bodyHtml: string | null

  @Field(() => GraphQLISODateTime)
  createdAt: Date

  @Field(() => GraphQLISODateTime, { nullable: true })
  correctedAt: Date | null

  @Field(() => Int)
  replyCount: number
}

@ObjectType()
export class CommentPage extends pageOf(Comment) {}
