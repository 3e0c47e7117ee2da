import type { Actor } from '@tilia/kernel'
import { Module, ParseUUIDPipe } from '@nestjs/common'
import { Args, ID, Query, Resolver } from '@nestjs/graphql'
import { CurrentActor } from '../auth/index.js'
import { SubjectCardObject } from './subject-card.object.js'
import type { SubjectCard } from './subject-kind.js'
import { SubjectRegistry } from './subject-registry.js'

@Resolver(() => SubjectCardObject)
export class SubjectResolver {
  constructor(private readonly subjects: SubjectRegistry) {}

  @Query(() => SubjectCardObject, {
    nullable: true,
    description: 'Anything by its id; null where there is none for you.',
  })
  subject(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
  ): Promise<SubjectCard | null> {
    return this.subjects.card(actor, id)
  }
}

@Module({ providers: [SubjectResolver] })
export class SubjectsGraphQLModule {}
