import { tieInherited } from '@tilia/contracts'
import type { PersonId } from '@tilia/kernel'
import { EventHandler, FollowerFinder, statement, type HandledEvent, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { tell } from './tell.js'

const newsSince = statement<{ id: string; at: Date; actorId: PersonId | null }>(
  'notifications.news-of-subject-since',
  `select id, at, actor_id as "actorId" from news where city_id = $1 and subject_id = $2 and at >= $3`,
)

/**
 * Events come in any order: news of a commitment may be told before its tie is known here. Whoever follows it by the
 * tie is told of what happened since then all the same.
 */
@Injectable()
export class TellInheritors extends EventHandler {
  readonly name = 'tell-inheritors-what-happened-since-the-tie'
  readonly events = [tieInherited]

  constructor(private readonly followers: FollowerFinder) {
    super()
  }

  async handle({ payload }: HandledEvent, tx: Tx): Promise<void> {
    const followers = await this.followers.find(tx, payload.toId!)
    const inheritors = followers.filter(({ reason, viaId }) => reason === 'tied' && viaId === payload.fromId)
    if (inheritors.length === 0) return
    const first = new Date(Math.min(...inheritors.map(({ since }) => since.getTime())))
    for (const news of await tx.all(newsSince, [tx.cityId, payload.toId!, first]))
      await tell(
        tx,
        news.id,
        inheritors.filter(({ since, personId }) => since <= news.at && personId !== news.actorId),
      )
  }
}
