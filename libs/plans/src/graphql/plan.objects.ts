import { pageOf } from '@tilia/platform'
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql'
import type { PlanState } from '../model/plan-state.js'
import type { PlanProgress, Tally } from '../queries/count-progress.js'
import type { Facets } from '../queries/find-facets.js'
import type { PlanRow } from '../queries/plan-rows.js'
import { PlanContentObject } from './content.objects.js'
import { PlanStateEnum } from './progress.enums.js'

@ObjectType({ description: 'An action plan over a period, in the sections of the OGP Local template.' })
export class Plan implements Pick<PlanRow, 'number' | 'state' | 'title' | 'language' | 'version' | 'closedAt'> {
  @Field(() => ID)
  id: string

  @Field(() => Int, { description: 'Short, in its address: /plans/3.' })
  number: number

  @Field(() => PlanStateEnum)
  state: PlanState

  @Field()
  title: string

  @Field({ description: 'BCP 47 tag of the language it is written in.' })
  language: string

  @Field(() => Int, { description: 'The number of the newest published version; 0 where there is none yet.' })
  version: number

  @Field(() => PlanContentObject, { description: 'As last published.' })
  content: PlanRow['content']

  @Field(() => GraphQLISODateTime, { nullable: true })
  publishedAt: Date | null

  @Field(() => GraphQLISODateTime, { nullable: true })
  closedAt: Date | null
}

@ObjectType()
export class PlanPage extends pageOf(Plan) {}

@ObjectType({ description: 'What the asker may do with a plan.' })
export class PlanAbilities {
  @Field()
  edit: boolean

  @Field()
  publish: boolean

  @Field()
  close: boolean

  @Field()
  moveWindow: boolean
}

@ObjectType({ description: 'How many stand where.' })
export class ProgressTally implements Tally {
  @Field(() => Int)
  planned: number

  @Field(() => Int)
  running: number

  @Field(() => Int)
  late: number

  @Field(() => Int)
  done: number

  @Field(() => Int)
  dropped: number
}

@ObjectType('PlanProgress', { description: 'How far a plan is.' })
export class PlanProgressObject implements PlanProgress {
  @Field(() => ProgressTally)
  commitments: ProgressTally

  @Field(() => ProgressTally)
  milestones: ProgressTally
}

@ObjectType({ description: 'What the commitments of a plan can be filtered by.' })
export class PlanFacets implements Facets {
  @Field(() => [String])
  policyAreas: readonly string[]

  @Field(() => [String])
  leadInstitutions: readonly string[]
}
