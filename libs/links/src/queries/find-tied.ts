import type { Actor } from '@tilia/kernel'
import { CityReader, statement, TieFinder } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const tied = statement<{ id: string }>(
  'links.tied-to',
  `select from_id as id from link where city_id = $1 and to_id = $2 and undone_at is null order by id desc limit 1000`,
)

/** For lists of lower levels: they read what they find under their own scope. */
@Injectable()
export class FindTied extends TieFinder {
  constructor(private readonly reader: CityReader) {
    super()
  }

  async tiedTo(actor: Actor, subjectId: string): Promise<readonly string[]> {
    return (await this.reader.all(actor, tied, [actor.cityId, subjectId])).map(({ id }) => id)
  }
}
