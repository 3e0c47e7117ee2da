import { pageOf } from '@tilia/platform'
import type { Completion, ProgressStatus } from '@tilia/rules/progress'
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql'
import type { Evidence, MilestoneMoveRow, ProgressUpdateRow } from '../queries/find-progress.js'
import type { CommitmentRow, MilestoneRow } from '../queries/plan-rows.js'
import { CommitmentContentObject } from './content.objects.js'
import { CompletionEnum, ProgressStatusEnum } from './progress.enums.js'

const DATE = '`YYYY-MM-DD`, or `YYYY-MM` where only the month was said.'

@ObjectType({ description: 'A date that was moved, and why. Once said it stays.' })
export class MilestoneMove implements Omit<MilestoneMoveRow, 'milestoneId'> {
  @Field(() => ID)
  id: string

  @Field(() => String, { nullable: true, description: DATE })
  fromDate: string | null

  @Field({ description: DATE })
  toDate: string

  @Field()
  reason: string

  @Field(() => GraphQLISODateTime)
  movedAt: Date
}

@ObjectType({ description: 'A dated, verifiable step of a commitment.' })
export class Milestone implements Pick<MilestoneRow, 'completion' | 'promisedDate' | 'dueDate' | 'droppedReason'> {
  @Field(() => ID)
  id: string

  @Field()
  title: string

  @Field(() => String, { nullable: true, description: 'The verifiable deliverable.' })
  expectedOutput: string | null

  @Field(() => String, { nullable: true, description: DATE })
  startDate: string | null

  @Field(() => String, { nullable: true, description: `As it stands now. ${DATE}` })
  dueDate: string | null

  @Field(() => String, { nullable: true, description: `As it was first published. ${DATE}` })
  promisedDate: string | null

  @Field(() => String, { nullable: true })
  responsible: string | null

  @Field(() => [String])
  supporting: readonly string[]

  @Field(() => ProgressStatusEnum)
  status: ProgressStatus

  @Field(() => Int, { description: 'Behind the promise: until it was done, or until the date that holds now.' })
  daysLate: number

  @Field(() => CompletionEnum, { nullable: true, description: 'Of its newest report.' })
  completion: Completion | null

  @Field(() => String, { nullable: true, description: 'The day of that report.' })
  reportedOn: string | null

  @Field(() => String, { nullable: true, description: 'Why it was dropped, where it was.' })
  droppedReason: string | null

  @Field(() => GraphQLISODateTime, { nullable: true })
  droppedAt: Date | null
}

@ObjectType({ description: 'What shows that something was done.' })
export class EvidenceLink implements Evidence {
  @Field()
  title: string

  @Field()
  link: string
}

@ObjectType({ description: 'A dated public report on a commitment or one of its milestones.' })
export class ProgressUpdate implements Omit<ProgressUpdateRow, 'commitmentId' | 'id' | 'milestoneId' | 'evidence'> {
  @Field(() => ID)
  id: string

  @Field(() => ID, {
    nullable: true,
    description: 'The milestone it is on; null where it is on the commitment itself.',
  })
  milestoneId: string | null

  @Field({ description: '`YYYY-MM-DD`' })
  reportedOn: string

  @Field(() => CompletionEnum)
  completion: Completion

  @Field({ description: 'As it was written, in Markdown.' })
  body: string

  @Field({ description: 'Clean HTML, made when it was written.' })
  bodyHtml: string

  @Field({ description: 'BCP 47 tag of the language it is written in.' })
  language: string

  @Field(() => [EvidenceLink])
  evidence: readonly EvidenceLink[]

  @Field(() => GraphQLISODateTime)
  postedAt: Date
}

@ObjectType()
export class ProgressUpdatePage extends pageOf(ProgressUpdate) {}

@ObjectType({ description: 'One promise in a plan.' })
export class Commitment implements Pick<CommitmentRow, 'number' | 'title' | 'language' | 'droppedReason'> {
  @Field(() => ID)
  id: string

  @Field(() => Int, { description: 'Short, in its address: /commitments/7.' })
  number: number

  @Field()
  title: string

  @Field({ description: 'BCP 47 tag of the language it is written in.' })
  language: string

  @Field(() => CommitmentContentObject, { description: 'As last published.' })
  content: CommitmentRow['content']

  @Field(() => CompletionEnum, { nullable: true, description: 'Of the newest report on the commitment itself.' })
  completion: Completion | null

  @Field(() => String, { nullable: true, description: 'The day of that report.' })
  reportedOn: string | null

  @Field(() => GraphQLISODateTime, { nullable: true })
  publishedAt: Date | null

  @Field(() => GraphQLISODateTime, { nullable: true })
  droppedAt: Date | null

  @Field(() => String, { nullable: true, description: 'Why it was dropped, where it was.' })
  droppedReason: string | null
}

@ObjectType()
export class CommitmentPage extends pageOf(Commitment) {}

@ObjectType({ description: 'What the asker may do with a commitment or a milestone.' })
export class CommitmentAbilities {
  @Field()
  edit: boolean

  @Field()
  remove: boolean

  @Field()
  postProgress: boolean

  @Field()
  move: boolean

  @Field()
  drop: boolean
}
