import { ACTS, type ActKind, type ActVerb } from '@tilia/contracts'
import { isUuid, pageSize, toPage, type Actor, type Page, type PersonId } from '@tilia/kernel'
import { Injectable } from '@nestjs/common'
import { CityReader, statement } from '../db/index.js'
import type { ActFacts } from './record-act.js'

export interface ActRow {
  readonly id: string
  readonly at: Date
  /** Null: the operator, by command line, or a job. */
  readonly actorId: PersonId | null
  readonly verb: ActVerb
  readonly subjectId: string | null
  readonly personId: PersonId | null
  readonly facts: ActFacts
}

export interface WantedActs {
  readonly first?: number | null
  readonly after?: string | null
  /** Who did it, or to whom it was done. */
  readonly personId?: PersonId | null
  readonly kind?: ActKind | null
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

// From the cursor down the primary key, whatever is filtered: acts are few beside what residents do.
const newest = statement<ActRow>(
  'platform.newest-acts',
  `select id, at, actor_id as "actorId", verb, subject_id as "subjectId", person_id as "personId", facts
   from act
   where city_id = $1 and id < $3::uuid and ($4::uuid is null or actor_id = $4 or person_id = $4)
     and ($5::text[] is null or verb = any ($5))
   order by id desc limit $2`,
)

/** The acts of a city, newest first. Asks nobody's right: its door does. */
@Injectable()
export class FindActs {
  constructor(private readonly reader: CityReader) {}

  async newest(actor: Actor, { first, after, personId, kind }: WantedActs): Promise<Page<ActRow>> {
    const size = pageSize(first)
    const before = after && isUuid(after) ? after : LAST_ID
    const values = [actor.cityId, size + 1, before, personId ?? null, kind ? ACTS[kind] : null]
    const rows = await this.reader.all(actor, newest, values)
    return toPage(rows, size, (row) => row.id)
  }
}
