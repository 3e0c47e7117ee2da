import type { Actor, PersonId } from '@tilia/kernel'
import { CityReader, statement } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

/** A person as everyone may see them: a name they chose, or a number, and nothing of their address. */
export interface PersonCard {
  readonly id: PersonId
  /** Null for who left: what they wrote stays without a name. */
  readonly number: number | null
  readonly displayName: string | null
  readonly left: boolean
}

const cards = statement<PersonCard>(
  'identity.person-cards',
  `select id, case when deleted_at is null then number end as number, display_name as "displayName",
     deleted_at is not null as left
   from person where city_id = $1 and id = any ($2::uuid[])`,
)

/** People by id. For fields like `author`: `load(request, this.people.cards, authorId)`, one statement an operation. */
@Injectable()
export class PersonCards {
  constructor(private readonly reader: CityReader) {}

  readonly cards = async (actor: Actor, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonCard>> => {
    const rows = await this.reader.all(actor, cards, [actor.cityId, ids])
    return new Map(rows.map((row) => [row.id, row]))
  }
}
