import { Conflict, Refusal, resultUnion } from '@tilia/platform'
import { Field, ID, Int, ObjectType } from '@nestjs/graphql'
import type { TableProblem } from '../table/parse-csv.js'

@ObjectType({ implements: () => Refusal, description: 'A plan is published with at least one commitment that stands.' })
export class NoCommitment extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'It says so already.' })
export class NothingChanged extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'It was done before.' })
export class AlreadyDone extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'There are as many as there may be.' })
export class PlanIsFull extends Refusal {
  @Field(() => Int)
  limit: number
}

@ObjectType({ implements: () => Refusal, description: 'The page is empty.' })
export class EmptyPage extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'It is no OGP Local plan page.' })
export class NotAPlanPage extends Refusal {}

@ObjectType('TableProblem', { description: 'What is wrong with a table, and where.' })
export class TableProblemObject implements TableProblem {
  @Field(() => Int, { description: 'From 1, as a spreadsheet shows them.' })
  line: number

  @Field(() => String, { nullable: true, description: 'As the heading says it; null: the line as a whole.' })
  column: string | null

  @Field({ description: 'unknown_column, missing_column, column_twice, not_readable, empty, or as of a field.' })
  code: string

  @Field(() => Int, { nullable: true })
  min?: number

  @Field(() => Int, { nullable: true })
  max?: number
}

@ObjectType({ implements: () => Refusal, description: 'Lines of the table cannot be taken, so nothing was.' })
export class TableNotRead extends Refusal {
  @Field(() => [TableProblemObject])
  problems: TableProblemObject[]
}

@ObjectType({ description: 'It is there now, at its number.' })
export class MadeThing {
  @Field(() => ID)
  id: string

  @Field(() => Int)
  number: number
}

@ObjectType({ description: 'What was written is kept.' })
export class SavedDraft {
  @Field(() => ID)
  id: string

  @Field(() => Int, { description: 'To give with the next change.' })
  revision: number
}

@ObjectType({ description: 'It was done.' })
export class DoneThing {
  @Field(() => ID)
  id: string
}

@ObjectType({ description: 'Everyone reads it now.' })
export class PublishedPlan {
  @Field(() => ID)
  id: string

  @Field(() => Int)
  version: number
}

@ObjectType()
export class AddedCommitments {
  @Field(() => ID)
  id: string

  @Field(() => Int, { description: 'How many commitments.' })
  added: number
}

export const CreatePlanResult = resultUnion('CreatePlanResult', MadeThing)
export const ImportPlanResult = resultUnion('ImportPlanResult', MadeThing, [EmptyPage, NotAPlanPage])
export const SaveContentResult = resultUnion('SaveContentResult', SavedDraft, [Conflict])
export const AddCommitmentResult = resultUnion('AddCommitmentResult', MadeThing, [PlanIsFull])
export const AddCommitmentsResult = resultUnion('AddCommitmentsResult', AddedCommitments, [PlanIsFull, TableNotRead])
export const AddMilestoneResult = resultUnion('AddMilestoneResult', DoneThing, [PlanIsFull])
export const PublishPlanResult = resultUnion('PublishPlanResult', PublishedPlan, [NoCommitment, NothingChanged])
export const MoveMilestoneResult = resultUnion('MoveMilestoneResult', DoneThing, [AlreadyDone, NothingChanged])
/** Of verbs that are refused for no reason of their own. */
export const ChangePlanResult = resultUnion('ChangePlanResult', DoneThing)
