import { ok, type Actor } from '@tilia/kernel'
import { mustBeSignedIn, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import type { PersonRhythm } from '../model/rhythm.js'

export interface DigestSetting {
  readonly rhythm: PersonRhythm
  /** Also what happens in the city beside what one follows. */
  readonly cityNews: boolean
}

// News of the city count from the moment they are asked for: nobody gets a pile of old ones.
const set = statement<DigestSetting>(
  'notifications.set-digest',
  `insert into digest_setting (city_id, person_id, rhythm, city_news) values ($1, $2, $3, $4)
   on conflict (city_id, person_id) do update set rhythm = excluded.rhythm, city_news = excluded.city_news,
     changed_at = now(),
     told_until = case when excluded.city_news and not digest_setting.city_news then now() else digest_setting.told_until end
   returning rhythm, city_news as "cityNews"`,
)

/** A person says how often they want a digest, and of what. */
@Injectable()
export class SetDigest {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { rhythm, cityNews }: DigestSetting) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeSignedIn(actor)
      if (!person.ok) return person
      return ok((await tx.one(set, [tx.cityId, person.value, rhythm, cityNews]))!)
    })
  }
}
