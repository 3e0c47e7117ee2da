import { Actor } from '@tilia/kernel'
import { CityReader, PersonalDataSource, statement, type DataOwner, type Json } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const all = statement<{ ideas: Json; supports: Json; answers: Json }>(
  'proposals.what-person-said',
  `select
     (select coalesce(json_agg(json_build_object('number', number, 'state', state, 'language', language, 'title', title,
        'text', body, 'writtenAt', created_at, 'publishedAt', published_at, 'withdrawnAt', withdrawn_at,
        'withdrawalReason', withdrawal_reason, 'versions', (
          select coalesce(json_agg(json_build_object('number', version.number, 'title', version.title,
            'text', version.body, 'writtenAt', version.written_at) order by version.number), '[]')
          from proposal_version version where version.city_id = $1 and version.proposal_id = proposal.id)) order by id), '[]')
      from proposal where city_id = $1 and author_id = $2 and state <> 'discarded') as ideas,
     (select coalesce(json_agg(json_build_object('idea', proposal.number, 'at', support.at) order by support.at), '[]')
      from support join proposal on proposal.city_id = $1 and proposal.id = support.proposal_id
      where support.city_id = $1 and support.person_id = $2) as supports,
     (select coalesce(json_agg(json_build_object('idea', proposal.number, 'standing', answer.standing,
        'text', answer.body, 'office', answer.office, 'at', answer.answered_at) order by answer.answered_at), '[]')
      from proposal_answer answer join proposal on proposal.city_id = $1 and proposal.id = answer.proposal_id
      where answer.city_id = $1 and answer.answered_by = $2) as answers`,
)

/** A person's ideas and drafts with all their versions, which ideas they support, and what they answered for the city. */
@Injectable()
export class WhatPersonSaid extends PersonalDataSource {
  readonly section = 'ideas'
  readonly covers = ['proposal.author_id', 'support.person_id', 'proposal_answer.answered_by']

  constructor(private readonly reader: CityReader) {
    super()
  }

  async collect({ cityId, personId }: DataOwner): Promise<Json> {
    const { ideas, supports, answers } = (await this.reader.one(Actor.machinery(cityId), all, [cityId, personId]))!
    return { written: ideas, supported: supports, answered: answers }
  }
}
