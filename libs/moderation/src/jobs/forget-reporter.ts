import { accountDeleted } from '@tilia/contracts'
import { EventHandler, statement, type HandledEvent, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const forget = statement<never>(
  'moderation.forget-reporter',
  `update report set reporter_id = null, note = case when $3::boolean then '' else note end
   where city_id = $1 and reporter_id = $2`,
)

/** Somebody left. What they reported stays to be decided, as a visitor's report; their words go where they wish so. */
@Injectable()
export class ForgetReporter extends EventHandler {
  readonly name = 'forget-reporter-who-left'
  readonly events = [accountDeleted]

  async handle({ payload }: HandledEvent, tx: Tx): Promise<void> {
    await tx.one(forget, [tx.cityId, payload.personId!, payload.contributions === 'remove'])
  }
}
