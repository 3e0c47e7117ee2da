import type { Actor } from '@tilia/kernel'
import { CurrentActor, CurrentRequest, load, type RequestContext } from '@tilia/platform'
import { COMMITMENT_ROWS, MILESTONE_ROWS, PLAN_ROWS, writeContent, type FieldRow } from '@tilia/rules/plan-content'
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import {
  FindDrafts,
  tableOf,
  type CommitmentDraftRow,
  type MilestoneDraftRow,
  type PlanDraftRow,
} from '../queries/find-drafts.js'
import { EndorsementObject, PlanDocumentObject } from './content.objects.js'
import { CommitmentDraft, DraftField, MilestoneDraft, PlanDraft } from './draft.objects.js'

function formOf(rows: readonly FieldRow[], content: object): DraftField[] {
  return Object.entries(writeContent(rows, content)).map(([key, text]) => ({ key, text }))
}

@Resolver(() => PlanDraft)
export class PlanDraftResolver {
  constructor(private readonly find: FindDrafts) {}

  @Query(() => PlanDraft, { nullable: true, description: 'For staff; null for everyone else.' })
  planDraft(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<PlanDraftRow | null> {
    return this.find.byNumber(actor, number)
  }

  @ResolveField(() => [DraftField], { description: 'Every field of the form, in its order.' })
  fields(@Parent() plan: PlanDraftRow): DraftField[] {
    return formOf(PLAN_ROWS, plan.draft)
  }

  @ResolveField(() => [EndorsementObject])
  endorsements(@Parent() plan: PlanDraftRow): readonly EndorsementObject[] {
    return plan.draft.endorsements
  }

  @ResolveField(() => [PlanDocumentObject])
  documents(@Parent() plan: PlanDraftRow): readonly PlanDocumentObject[] {
    return plan.draft.documents
  }

  @ResolveField(() => [CommitmentDraft])
  async commitments(
    @Parent() plan: PlanDraftRow,
    @CurrentRequest() request: RequestContext,
  ): Promise<CommitmentDraftRow[]> {
    return (await load(request, this.find.byPlan, plan.id)) ?? []
  }

  @ResolveField(() => String, { description: 'The commitments as a table for spreadsheets (CSV).' })
  async table(@Parent() plan: PlanDraftRow, @CurrentRequest() request: RequestContext): Promise<string> {
    return tableOf((await load(request, this.find.byPlan, plan.id)) ?? [])
  }
}

@Resolver(() => CommitmentDraft)
export class CommitmentDraftResolver {
  constructor(private readonly find: FindDrafts) {}

  @Query(() => CommitmentDraft, { nullable: true, description: 'For staff; null for everyone else.' })
  commitmentDraft(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<CommitmentDraftRow | null> {
    return this.find.commitmentByNumber(actor, number)
  }

  @ResolveField(() => [DraftField], { description: 'Every field of the form, in its order.' })
  fields(@Parent() commitment: CommitmentDraftRow): DraftField[] {
    return formOf(COMMITMENT_ROWS, commitment.draft)
  }
}

@Resolver(() => MilestoneDraft)
export class MilestoneDraftResolver {
  @ResolveField(() => [DraftField], { description: 'Every field of the form, in its order.' })
  fields(@Parent() milestone: MilestoneDraftRow): DraftField[] {
    return formOf(MILESTONE_ROWS, milestone.draft)
  }
}
