import { Actor } from '@tilia/kernel'
import { CityReader, PersonalDataSource, statement, SubjectRegistry, type DataOwner, type Json } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

interface SaidRow {
  readonly subjectId: string
  readonly text: string
  readonly language: string
  readonly at: Date
  readonly correctedAt: Date | null
  readonly removedAt: Date | null
  readonly hidden: boolean
  /** As it read before each correction. */
  readonly before: Json
}

const said = statement<SaidRow>(
  'comments.said-by-person',
  `select comment.subject_id as "subjectId", comment.body as text, comment.language, comment.created_at as at,
     comment.corrected_at as "correctedAt", comment.removed_at as "removedAt", subject.state = 'hidden' as hidden,
     (select coalesce(json_agg(json_build_object('text', version.body, 'until', version.at) order by version.number), '[]')
      from comment_version version where version.city_id = $1 and version.comment_id = comment.id) as before
   from comment join subject on subject.city_id = comment.city_id and subject.id = comment.id
   where comment.city_id = $1 and comment.author_id = $2 order by comment.id`,
)

/** Every comment of a person, with what it read before they corrected it. */
@Injectable()
export class WhatPersonCommented extends PersonalDataSource {
  readonly section = 'comments'
  readonly covers = ['comment.author_id']

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
