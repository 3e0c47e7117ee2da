import type { Actor, Page, PersonId } from '@tilia/kernel'
import {
  type ActRow,
  CurrentActor,
  CurrentRequest,
  FindActs,
  load,
  PageArgs,
  type RequestContext,
  SubjectCardObject,
  SubjectRegistry,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { peoplePolicy } from '../policy/people.policy.js'
import { FindPeople, type InvitationRow, type RoleHolderRow } from '../queries/find-people.js'
import { PersonCards } from '../queries/person-cards.js'
import {
  Act,
  ActArgs,
  ActFact,
  ActPage,
  Invitation,
  InvitationPage,
  RoleHolder,
  RoleHolderArgs,
  RoleHolderPage,
} from './people.object.js'
import { Person } from './person.object.js'

@Resolver(() => RoleHolder)
export class RoleHolderResolver {
  constructor(
    private readonly find: FindPeople,
    private readonly people: PersonCards,
  ) {}

  @Query(() => RoleHolderPage, { nullable: true, description: 'Who has a role. Null unless an admin asks.' })
  peopleWithRoles(@CurrentActor() actor: Actor, @Args() page: RoleHolderArgs): Promise<Page<RoleHolderRow> | null> {
    return this.find.withRoles(actor, page)
  }

  @Query(() => RoleHolder, { nullable: true, description: 'Null unless an admin asks, and for who has no role.' })
  personWithRoles(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: PersonId,
  ): Promise<RoleHolderRow | null> {
    return this.find.withRole(actor, id)
  }

  @ResolveField(() => Person, { nullable: true })
  person(@CurrentRequest() request: RequestContext, @Parent() { id }: RoleHolderRow) {
    return load(request, this.people.cards, id)
  }
}

@Resolver(() => Invitation)
export class InvitationResolver {
  constructor(
    private readonly find: FindPeople,
    private readonly people: PersonCards,
  ) {}

  @Query(() => InvitationPage, { nullable: true, description: 'Open ones, newest first. Null unless an admin asks.' })
  invitations(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<InvitationRow> | null> {
    return this.find.invitations(actor, page)
  }

  @Query(() => Invitation, { nullable: true, description: 'Null unless an admin asks, and where it is not open.' })
  invitation(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<InvitationRow | null> {
    return this.find.invitation(actor, id)
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null: the operator, by the command line.' })
  invitedBy(@CurrentRequest() request: RequestContext, @Parent() { invitedById }: InvitationRow) {
    return invitedById && load(request, this.people.cards, invitedById)
  }
}

/** The things that acts were about. One object, so that `load` keeps one loader an operation. */
@Injectable()
export class ActedOn {
  constructor(private readonly subjects: SubjectRegistry) {}

  readonly cards = (actor: Actor, ids: readonly string[]) => this.subjects.cards(actor, ids)
}

@Resolver(() => Act)
export class ActResolver {
  constructor(
    private readonly find: FindActs,
    private readonly people: PersonCards,
    private readonly actedOn: ActedOn,
  ) {}

  @Query(() => ActPage, { nullable: true, description: 'Who did what when, newest first. Null unless an admin asks.' })
  async acts(@CurrentActor() actor: Actor, @Args() wanted: ActArgs): Promise<Page<ActRow> | null> {
    return peoplePolicy.can(actor, 'administer', null) ? this.find.newest(actor, wanted) : null
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null: the operator, by the command line, or a job.' })
  actor(@CurrentRequest() request: RequestContext, @Parent() { actorId }: ActRow) {
    return actorId && load(request, this.people.cards, actorId)
  }

  @ResolveField(() => Person, { nullable: true, description: 'To whom.' })
  person(@CurrentRequest() request: RequestContext, @Parent() { personId }: ActRow) {
    return personId && load(request, this.people.cards, personId)
  }

  @ResolveField(() => SubjectCardObject, { nullable: true, description: 'On what. Null where there is none for you.' })
  subject(@CurrentRequest() request: RequestContext, @Parent() { subjectId }: ActRow) {
    return subjectId && load(request, this.actedOn.cards, subjectId)
  }

  @ResolveField(() => [ActFact])
  facts(@Parent() { facts }: ActRow): ActFact[] {
    return Object.entries(facts).map(([name, value]) => ({ name, value: String(value ?? '') }))
  }
}
