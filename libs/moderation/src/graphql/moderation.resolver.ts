import type { Actor, Page } from '@tilia/kernel'
import { Person, PersonCards, type PersonCard } from '@tilia/identity'
import {
  CurrentActor,
  CurrentRequest,
  load,
  PageArgs,
  SubjectCardObject,
  SubjectRegistry,
  type RequestContext,
} from '@tilia/platform'
import { Injectable, ParseUUIDPipe } from '@nestjs/common'
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { FindDecisions, type DecisionRow } from '../queries/find-decisions.js'
import { FindReports, type ReportedSubject } from '../queries/find-reports.js'
import { ModerationDecision, ReportedSubjectObject, ReportedSubjectPage } from './moderation.objects.js'

/** Batches over the registry: one object each, so that `load` keeps one loader an operation. */
@Injectable()
export class ReportedSubjects {
  constructor(private readonly subjects: SubjectRegistry) {}

  readonly cards = (actor: Actor, ids: readonly string[]) => this.subjects.cards(actor, ids)
  readonly texts = (actor: Actor, ids: readonly string[]) => this.subjects.texts(actor, ids)
}

@Resolver(() => ReportedSubjectObject)
export class ReportedSubjectResolver {
  constructor(
    private readonly find: FindReports,
    private readonly reported: ReportedSubjects,
    private readonly people: PersonCards,
  ) {}

  @Query(() => ReportedSubjectPage, {
    description: 'What waits for a decision, first come, first served. For moderators.',
  })
  reportedSubjects(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<ReportedSubject>> {
    return this.find.queue(actor, page)
  }

  @Query(() => Int, { description: 'How many contributions wait for a decision. 0 for everyone but moderators.' })
  reportedSubjectCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.find.waiting(actor)
  }

  @ResolveField(() => SubjectCardObject, { nullable: true, description: 'Null where it is gone meanwhile.' })
  subject(@Parent() { subjectId }: ReportedSubject, @CurrentRequest() request: RequestContext) {
    return load(request, this.reported.cards, subjectId)
  }

  @ResolveField(() => String, { nullable: true, description: 'Its words, as clean HTML.' })
  textHtml(@Parent() { subjectId }: ReportedSubject, @CurrentRequest() request: RequestContext) {
    return load(request, this.reported.texts, subjectId)
  }

  @ResolveField(() => Person, { nullable: true })
  async author(@Parent() { subjectId }: ReportedSubject, @CurrentRequest() request: RequestContext) {
    const card = await load(request, this.reported.cards, subjectId)
    return card?.authorId ? load(request, this.people.cards, card.authorId) : null
  }
}

@Resolver(() => ModerationDecision)
export class ModerationDecisionResolver {
  constructor(
    private readonly find: FindDecisions,
    private readonly people: PersonCards,
  ) {}

  @Query(() => ModerationDecision, { nullable: true, description: 'Why a contribution is hidden, or was restored.' })
  moderationDecision(
    @CurrentRequest() request: RequestContext,
    @Args('subjectId', { type: () => ID }, ParseUUIDPipe) subjectId: string,
  ): Promise<DecisionRow | null> {
    return load(request, this.find.latest, subjectId)
  }

  @Query(() => [ModerationDecision], { description: 'All that was decided about a contribution. For moderators.' })
  moderationDecisions(
    @CurrentActor() actor: Actor,
    @Args('subjectId', { type: () => ID }, ParseUUIDPipe) subjectId: string,
  ): Promise<readonly DecisionRow[]> {
    return this.find.about(actor, subjectId)
  }

  @ResolveField(() => Person, { nullable: true, description: 'For moderators.' })
  async moderator(
    @Parent() { moderatorId }: DecisionRow,
    @CurrentRequest() request: RequestContext,
  ): Promise<PersonCard | null> {
    return moderatorId && load(request, this.people.cards, moderatorId)
  }
}
