import { Injectable } from '@nestjs/common'
import { statement, type Tx } from '../db/index.js'
import { Sweep, SWEPT_AT_ONCE } from '../jobs/index.js'

const forget = statement<{ id: string }>(
  'platform.forget-deliveries',
  `with old as (
     select id from mail_delivery where city_id = $1 and settled_at < now() - interval '90 days'
     order by settled_at limit ${SWEPT_AT_ONCE})
   delete from mail_delivery using old where city_id = $1 and mail_delivery.id = old.id returning old.id`,
)

/** Who asks where a mail went asks within three months. */
@Injectable()
export class SweepLedger extends Sweep {
  readonly name = 'platform.mail-ledger'

  async sweep(tx: Tx): Promise<number> {
    return (await tx.all(forget, [tx.cityId])).length
  }
}
