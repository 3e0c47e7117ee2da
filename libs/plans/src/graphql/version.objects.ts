import type { ChangedField } from '@tilia/rules/plan-content'
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql'
import type { PlanChange } from '../model/plan-changes.js'
import type { VersionRow } from '../queries/find-versions.js'
import { CommitmentContentObject, PlanContentObject } from './content.objects.js'

@ObjectType({ description: 'A plan as it was published once. It stays readable for good.' })
export class PlanVersion implements Omit<VersionRow, 'planId'> {
  @Field(() => Int)
  number: number

  @Field(() => String, { nullable: true, description: 'Why there is this version, in the city’s words.' })
  note: string | null

  @Field(() => GraphQLISODateTime)
  publishedAt: Date
}

@ObjectType({ description: 'A milestone as a version said it.' })
export class VersionMilestone {
  @Field()
  title: string

  @Field(() => String, { nullable: true })
  expectedOutput: string | null

  @Field(() => String, { nullable: true })
  startDate: string | null

  @Field(() => String, { nullable: true })
  endDate: string | null

  @Field(() => String, { nullable: true })
  responsible: string | null

  @Field()
  dropped: boolean
}

@ObjectType({ description: 'A commitment as a version said it.' })
export class VersionCommitment {
  @Field(() => Int)
  number: number

  @Field(() => CommitmentContentObject)
  content: CommitmentContentObject

  @Field()
  dropped: boolean

  @Field(() => [VersionMilestone])
  milestones: VersionMilestone[]
}

@ObjectType('ChangedField', { description: 'A field that says something else than in the version before.' })
export class ChangedFieldObject implements ChangedField {
  @Field({ description: 'As in the dictionary.' })
  key: string

  @Field({ description: 'Empty where nothing was said.' })
  before: string

  @Field()
  after: string
}

@ObjectType('PlanChange', { description: 'One thing that a version says differently from the one before.' })
export class PlanChangeObject implements PlanChange {
  @Field(() => String, { description: 'added, removed, dropped or changed.' })
  what: PlanChange['what']

  @Field(() => Int, { nullable: true, description: 'Of the commitment it is about; null: the plan itself.' })
  commitmentNumber: number | null

  @Field(() => String, { nullable: true })
  commitmentTitle: string | null

  @Field(() => String, { nullable: true, description: 'Of the milestone it is about.' })
  milestoneTitle: string | null

  @Field(() => [ChangedFieldObject])
  fields: readonly ChangedFieldObject[]
}

@ObjectType({ description: 'A version with every word that was public at its hour.' })
export class PlanVersionText extends PlanVersion {
  @Field(() => PlanContentObject)
  content: PlanContentObject

  @Field(() => [VersionCommitment])
  commitments: VersionCommitment[]

  @Field(() => [PlanChangeObject], { description: 'Against the version before; empty for the first.' })
  changes: PlanChangeObject[]
}
