import { Actor, ok, refuse, type CityId } from '@tilia/kernel'
import { Config, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { readStopToken } from '../model/stop-token.js'

const stopPerson = statement<{ stopped: boolean }>(
  'notifications.stop-person',
  `insert into digest_setting (city_id, person_id, rhythm) values ($1, $2, 'off')
   on conflict (city_id, person_id) do update set rhythm = 'off', changed_at = now()
   returning true as stopped`,
)

const forgetSubscriber = statement<{ stopped: boolean }>(
  'notifications.forget-subscriber',
  'delete from subscriber where city_id = $1 and id = $2 returning true as stopped',
)

/**
 * Whoever holds the token of a mail stops it, at once and without signing in. A subscriber's address is forgotten. Twice
 * is fine. The answer is the same for everyone: it says nothing about who the token is of.
 */
@Injectable()
export class StopDigest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  execute(cityId: CityId, token: string) {
    const recipient = readStopToken(this.config.TILIA_SECRET, cityId, token)
    return this.unitOfWork.run(Actor.visitor(cityId), async (tx) => {
      if (!recipient) return refuse('stop_link_broken')
      if ('personId' in recipient) await tx.one(stopPerson, [cityId, recipient.personId])
      else await tx.one(forgetSubscriber, [cityId, recipient.subscriberId])
      return ok({ stopped: true })
    })
  }
}
