import { FollowerFinder, statement, type Follower, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { BY_WEIGHT } from './reason-order.js'

const followers = statement<Follower>(
  'follows.followers',
  `select distinct on (person_id) person_id as "personId", reason, via_id as "viaId", since
   from follow_reason where city_id = $1 and subject_id = $2 order by person_id, ${BY_WEIGHT}, since`,
)

/** Who hears of a subject, and why, as things are now. */
@Injectable()
export class Followers extends FollowerFinder {
  find(tx: Tx, subjectId: string): Promise<readonly Follower[]> {
    return tx.all(followers, [tx.cityId, subjectId])
  }
}
