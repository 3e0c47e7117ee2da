import { Field, ID, Int, ObjectType } from '@nestjs/graphql'
import type { ImportWarning, Suggestion } from '../model/imported-plan.js'
import type { PlanState } from '../model/plan-state.js'
import type { CommitmentDraftRow, MilestoneDraftRow, PlanDraftRow } from '../queries/find-drafts.js'
import { EndorsementObject, PlanDocumentObject } from './content.objects.js'
import { PlanStateEnum } from './progress.enums.js'

@ObjectType({ description: 'A field as a form shows it: lists have one item a line.' })
export class DraftField {
  @Field({ description: 'As in the dictionary.' })
  key: string

  @Field({ description: 'Empty where nothing is said.' })
  text: string
}

@ObjectType('ImportWarning', { description: 'Something of an imported page that a person should look at.' })
export class ImportWarningObject implements ImportWarning {
  @Field({ description: 'The key of the field it stands beside.' })
  field: string

  @Field(() => String, { nullable: true, description: 'The words on the page.' })
  asWritten: string | null

  @Field({ description: 'date_unreadable, empty, differs_from_period_end, …' })
  reason: string
}

@ObjectType('CommitmentSuggestion', { description: 'A sentence of an imported page that names a commitment.' })
export class SuggestionObject implements Suggestion {
  @Field(() => ID)
  id: string

  @Field()
  text: string
}

@ObjectType({ description: 'What staff are writing of a milestone.' })
export class MilestoneDraft implements Omit<MilestoneDraftRow, 'draft' | 'id'> {
  @Field(() => ID)
  id: string

  @Field(() => Int)
  revision: number

  @Field({ description: 'It says something else than what is published.' })
  changed: boolean

  @Field({ description: 'Its date moves only with a public reason, then.' })
  published: boolean

  @Field()
  dropped: boolean
}

@ObjectType({ description: 'What staff are writing of a commitment.' })
export class CommitmentDraft implements Omit<CommitmentDraftRow, 'draft' | 'id' | 'planId' | 'milestones'> {
  @Field(() => ID)
  id: string

  @Field(() => Int)
  number: number

  @Field(() => Int)
  planNumber: number

  @Field(() => Int)
  revision: number

  @Field()
  changed: boolean

  @Field()
  published: boolean

  @Field()
  dropped: boolean

  @Field(() => [MilestoneDraft])
  milestones: readonly MilestoneDraftRow[]
}

@ObjectType({ description: 'What staff are writing of a plan.' })
export class PlanDraft implements Omit<PlanDraftRow, 'draft' | 'id' | 'warnings' | 'suggestions'> {
  @Field(() => ID)
  id: string

  @Field(() => Int)
  number: number

  @Field(() => PlanStateEnum)
  state: PlanState

  @Field()
  language: string

  @Field(() => Int)
  version: number

  @Field(() => Int)
  revision: number

  @Field()
  changed: boolean

  @Field(() => [EndorsementObject])
  endorsements: readonly EndorsementObject[]

  @Field(() => [PlanDocumentObject])
  documents: readonly PlanDocumentObject[]

  @Field(() => [ImportWarningObject])
  warnings: readonly ImportWarningObject[]

  @Field(() => [SuggestionObject])
  suggestions: readonly SuggestionObject[]

  @Field(() => [String], { description: 'What visitors of the imported page had commented.' })
  comments: readonly string[]
}
