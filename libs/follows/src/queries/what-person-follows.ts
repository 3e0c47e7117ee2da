import { Actor } from '@tilia/kernel'
import { CityReader, PersonalDataSource, statement, SubjectRegistry, type DataOwner, type Json } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const said = statement<{ subjectId: string; wish: string; at: Date }>(
  'follows.said-by-person',
  `select subject_id as "subjectId", wish, changed_at as at from follow
   where city_id = $1 and person_id = $2 order by changed_at`,
)

/** What a person asked to hear of, or not to. What they follow by an idea or a support stands with those. */
@Injectable()
export class WhatPersonFollows extends PersonalDataSource {
  readonly section = 'follows'
  readonly covers = ['follow.person_id']

  constructor(
    private readonly reader: CityReader,
    private readonly subjects: SubjectRegistry,
  ) {
    super()
  }

  async collect({ cityId, personId }: DataOwner): Promise<Json> {
    const owner = Actor.person(cityId, { id: personId })
    return this.subjects.named(owner, await this.reader.all(owner, said, [cityId, personId]))
  }
}
