import type { Actor } from '@tilia/kernel'
import { CityReader, statement } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import type { DigestSetting } from '../actions/set-digest.js'
import { DEFAULT_RHYTHM } from '../model/rhythm.js'

const read = statement<DigestSetting>(
  'notifications.read-digest-setting',
  `select rhythm, city_news as "cityNews" from digest_setting where city_id = $1 and person_id = $2`,
)

@Injectable()
export class ReadDigestSetting {
  constructor(private readonly reader: CityReader) {}

  async ofViewer(actor: Actor): Promise<DigestSetting | null> {
    if (actor.personId === null) return null
    const set = await this.reader.one(actor, read, [actor.cityId, actor.personId])
    return set ?? { rhythm: DEFAULT_RHYTHM, cityNews: false }
  }
}
