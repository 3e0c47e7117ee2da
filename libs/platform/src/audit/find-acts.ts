import { pageSize, toPage, type Actor, type Page, type PersonId } from '@tilia/kernel'
import { Injectable } from '@nestjs/common'
import { CityReader, statement } from '../db/index.js'
import type { ActFacts } from './record-act.js'

export interface ActRow {
  readonly id: string
  readonly at: Date
  /** Null: the operator, by command line, or a job. */
  readonly actorId: PersonId | null
  readonly verb: string
  readonly subjectId: string | null
  readonly personId: PersonId | null
  readonly facts: ActFacts
}

const COLUMNS = `id, at, actor_id as "actorId", verb, subject_id as "subjectId", person_id as "personId", facts`

const newest = statement<ActRow>(
  'platform.newest-acts',
  `select ${COLUMNS} from act where city_id = $1 order by id desc limit $2`,
)

const newestAfter = statement<ActRow>(
  'platform.newest-acts-after',
  `select ${COLUMNS} from act where city_id = $1 and id < $3::uuid order by id desc limit $2`,
)

/** The acts of a city, newest first. Asks nobody's right: its door does. */
@Injectable()
export class FindActs {
  constructor(private readonly reader: CityReader) {}

  async newest(actor: Actor, page: { first?: number | null; after?: string | null }): Promise<Page<ActRow>> {
    const size = pageSize(page.first)
    const rows = page.after
      ? await this.reader.all(actor, newestAfter, [actor.cityId, size + 1, page.after])
      : await this.reader.all(actor, newest, [actor.cityId, size + 1])
    return toPage(rows, size, (row) => row.id)
  }
}
