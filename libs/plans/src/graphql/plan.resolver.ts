import type { Actor, Page } from '@tilia/kernel'
import { CurrentActor, CurrentRequest, load, PageArgs, type RequestContext } from '@tilia/platform'
import { SECTION_ROWS } from '@tilia/rules/plan-content'
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import type { PlanState } from '../model/plan-state.js'
import { planPolicy } from '../policy/plan.policy.js'
import { CountProgress, type PlanProgress } from '../queries/count-progress.js'
import { FindCommitments } from '../queries/find-commitments.js'
import { FindFacets, type Facets } from '../queries/find-facets.js'
import { FindPlans } from '../queries/find-plans.js'
import { FindVersions, type VersionRow } from '../queries/find-versions.js'
import type { CommitmentRow, PlanRow } from '../queries/plan-rows.js'
import { writeTable } from '../table/write-table.js'
import { ContentField, fieldsOf, PlanContentObject } from './content.objects.js'
import { Plan, PlanAbilities, PlanFacets, PlanPage, PlanProgressObject } from './plan.objects.js'
import { PlanStateEnum } from './progress.enums.js'
import { PlanVersion, PlanVersionText } from './version.objects.js'
import { versionText } from './version-text.js'

@Resolver(() => Plan)
export class PlanResolver {
  constructor(
    private readonly find: FindPlans,
    private readonly progressOf: CountProgress,
    private readonly versionsOf: FindVersions,
    private readonly facetsOf: FindFacets,
    private readonly commitmentsOf: FindCommitments,
  ) {}

  @Query(() => PlanPage, { description: 'Plans, newest first.' })
  plans(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('state', { type: () => PlanStateEnum, nullable: true }) state?: PlanState,
  ): Promise<Page<PlanRow>> {
    return this.find.newest(actor, { ...page, state })
  }

  @Query(() => Plan, { nullable: true, description: 'One plan by its number; null where there is none for you.' })
  plan(@CurrentActor() actor: Actor, @Args('number', { type: () => Int }) number: number): Promise<PlanRow | null> {
    return this.find.byNumber(actor, number)
  }

  @Query(() => PlanVersionText, { nullable: true, description: 'A published version of a plan, word for word.' })
  async planVersion(
    @CurrentActor() actor: Actor,
    @Args('plan', { type: () => Int, description: 'The number of the plan.' }) plan: number,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<PlanVersionText | null> {
    const version = await this.versionsOf.byNumber(actor, plan, number)
    return version && versionText(version)
  }

  @ResolveField(() => PlanProgressObject)
  async progress(@Parent() plan: PlanRow, @CurrentRequest() request: RequestContext): Promise<PlanProgress | null> {
    return load(request, this.progressOf.byPlan, plan.id)
  }

  @ResolveField(() => [PlanVersion], { description: 'Its published versions, newest first.' })
  async versions(@Parent() plan: PlanRow, @CurrentRequest() request: RequestContext): Promise<VersionRow[]> {
    return (await load(request, this.versionsOf.byPlan, plan.id)) ?? []
  }

  @ResolveField(() => PlanFacets)
  async facets(@Parent() plan: PlanRow, @CurrentRequest() request: RequestContext): Promise<Facets> {
    return (await load(request, this.facetsOf.byPlan, plan.id)) ?? { policyAreas: [], leadInstitutions: [] }
  }

  @ResolveField(() => String, { description: 'Its commitments and milestones as a table for spreadsheets (CSV).' })
  async table(@Parent() plan: PlanRow, @CurrentRequest() request: RequestContext): Promise<string> {
    return writeTable((await load(request, this.commitmentsOf.byPlan, plan.id))?.map(asTable) ?? [])
  }

  @ResolveField(() => PlanAbilities)
  viewerCan(@Parent() plan: PlanRow, @CurrentActor() actor: Actor): PlanAbilities {
    return planPolicy.abilities(actor, plan)
  }
}

const asTable = ({ content, milestones }: CommitmentRow) => ({
  content,
  milestones: milestones.map((milestone) => milestone.content),
})

@Resolver(() => PlanContentObject)
export class PlanContentResolver {
  @ResolveField(() => [ContentField], { description: 'The sections that say something, in the template’s order.' })
  sections(@Parent() content: PlanRow['content']): ContentField[] {
    return fieldsOf(SECTION_ROWS, content)
  }
}
