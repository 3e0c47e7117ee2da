import { Field, ID, ObjectType } from '@nestjs/graphql'
import type { SubjectCard } from './subject-kind.js'

@ObjectType('Subject', {
  description: 'Anything that can be commented, followed, linked and reported, by name and address.',
})
export class SubjectCardObject implements Pick<SubjectCard, 'id' | 'kind' | 'title' | 'language' | 'path'> {
  @Field(() => ID)
  id: string

  @Field({ description: 'proposal, commitment, plan, milestone, comment, …' })
  kind: string

  @Field()
  title: string

  @Field({ description: 'BCP 47 tag of the title.' })
  language: string

  @Field({ description: 'Its page, without the language in front: /ideas/42.' })
  path: string
}
