import type { AreaId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import { CityReader, statement } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

export interface AreaRow {
  readonly id: AreaId
  readonly name: string
}

const all = statement<AreaRow>(
  'city.areas',
  `select id, name from area where city_id = $1 and retired_at is null order by name collate "und-x-icu" limit 500`,
)

const byId = statement<AreaRow>(
  'city.areas-by-id',
  `select id, name from area where city_id = $1 and id = any ($2::uuid[])`,
)

/** The parts of a city, by name. */
@Injectable()
export class FindAreas {
  constructor(private readonly reader: CityReader) {}

  all(actor: Actor): Promise<AreaRow[]> {
    return this.reader.all(actor, all, [actor.cityId])
  }

  /** Retired ones too, for what was filed under them: `load(request, this.areas.byId, areaId)`. */
  readonly byId = async (actor: Actor, ids: readonly AreaId[]): Promise<ReadonlyMap<AreaId, AreaRow>> => {
    const rows = await this.reader.all(actor, byId, [actor.cityId, ids])
    return new Map(rows.map((row) => [row.id, row]))
  }
}
